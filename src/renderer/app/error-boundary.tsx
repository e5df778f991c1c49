import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** Keeps the frame alive when a screen breaks, and offers to draw it anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <main>
        <EmptyState
          icon={CircleAlert}
          tone="bad"
          title="This screen stopped working"
          actions={<Button onClick={() => this.setState({ message: null })}>Show it again</Button>}
        >
          Nothing in the catalogue was changed by it. What it said: {this.state.message}
        </EmptyState>
      </main>
    );
  }
}

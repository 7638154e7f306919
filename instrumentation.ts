// Runs once before the first request: lets a page set the status of its answer (app/_server/status.ts).
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { followResponses } = await import('./app/_server/status');
  followResponses();
}

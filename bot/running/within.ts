/** Whether the work comes to a good end in time; it is not stopped when it does not. Never rejects. */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  const late = new Promise<false>((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    over.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  return Promise.race([work.then(() => true, () => false), late]).finally(() => over.abort());
}

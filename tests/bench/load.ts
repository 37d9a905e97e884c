import { Agent, request } from 'node:http';

/** Posts every activity, so many at a time over kept connections, each with the token; gives what the bot answered. Rejects on any status but 200. */
export async function postAll(port: number, token: string, activities: readonly object[], clients: number): Promise<string[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const bodies = activities.map((activity) => JSON.stringify(activity));
  const answers: string[] = [];
  let next = 0;
  const client = async (): Promise<void> => {
    for (let own = next++; own < bodies.length; own = next++) answers.push(await post(agent, port, token, bodies[own] ?? ''));
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return answers;
}

function post(agent: Agent, port: number, token: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization: `Bearer ${token}` };
    const sent = request({ agent, port, host: '127.0.0.1', path: '/api/messages', method: 'POST', headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (response.statusCode === 200) resolve(text);
        else reject(new Error(`The bot answered ${response.statusCode}: ${text.slice(0, 200)}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}

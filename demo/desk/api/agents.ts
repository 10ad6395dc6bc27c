/** The agents that the development server knows, all with the same password. This is a demo: never do this in production. */
export interface DemoAgent {
  user: string;
  password: string;
  /** The name that customers see. */
  name: string;
  /** A remark for the choice of an agent. */
  note?: string;
}

export const demoAgents: readonly DemoAgent[] = [
  {user: 'kristi', password: 'demo', name: 'Kristi'},
  {user: 'anna', password: 'demo', name: 'Anna'},
  {user: 'sam', password: 'demo', name: 'Sam'},
  {user: 'tom', password: 'demo', name: 'Tom', note: 'answers calls only'},
];

const key = 'desk-agent';

/** The agent of this tab. Each tab has its own, so that two desks can be open side by side. */
export function rememberedAgent(): DemoAgent | undefined {
  return demoAgents.find(({user}) => user === sessionStorage.getItem(key));
}

export function rememberAgent(agent: DemoAgent | undefined): void {
  if (agent) sessionStorage.setItem(key, agent.user);
  else sessionStorage.removeItem(key);
}

/** The agent's name for a user name; an unknown user name is returned unchanged. */
export function nameOf(user: string): string {
  return demoAgents.find((agent) => agent.user === user)?.name ?? user;
}

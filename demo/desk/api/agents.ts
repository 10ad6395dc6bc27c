/** The agents that the development server knows, all with the same password. This is a demo: never do so elsewhere. */
export interface DemoAgent {
  user: string;
  password: string;
  /** What the customer sees. */
  name: string;
}

export const demoAgents: readonly DemoAgent[] = [
  {user: 'kristi', password: 'demo', name: 'Kristi'},
  {user: 'anna', password: 'demo', name: 'Anna'},
  {user: 'sam', password: 'demo', name: 'Sam'},
];

const key = 'desk-agent';

/** The agent of this tab: each tab has its own, so that two desks can stand side by side. */
export function rememberedAgent(): DemoAgent | undefined {
  return demoAgents.find(({user}) => user === sessionStorage.getItem(key));
}

export function rememberAgent(agent: DemoAgent | undefined): void {
  if (agent) sessionStorage.setItem(key, agent.user);
  else sessionStorage.removeItem(key);
}

/** The name of an agent by user name, or this itself where it is of nobody we know. */
export function nameOf(user: string): string {
  return demoAgents.find((agent) => agent.user === user)?.name ?? user;
}

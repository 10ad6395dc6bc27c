/** The members of a `<gms-chat>` that an invitation needs. */
export interface InvitedChat extends HTMLElement {
  readonly open: boolean;
  readonly state: string;
  readonly layout: string;
  show(): void;
}

/**
 * The chat with this `id`, or the first of the page if it is empty: in the tree of the invitation, else in the document. Warns
 * when there is none.
 */
export function findChat(invite: Node, id: string): InvitedChat | undefined {
  const root = invite.getRootNode();
  const places = root instanceof ShadowRoot ? [root, document] : [document];
  const found = places.flatMap(
    (place) => place.querySelector(id ? `#${CSS.escape(id)}` : 'gms-chat') ?? [],
  )[0];
  if (isChat(found)) return found;
  console.warn(
    id
      ? `<gms-chat-invite for="${id}">: there is no <gms-chat> with this id.`
      : '<gms-chat-invite>: there is no <gms-chat> on this page.',
  );
  return undefined;
}

/** Whether an invitation has a point: not while a chat is on, or the panel is open. */
export function mayInvite(chat: InvitedChat | undefined): boolean {
  return !!chat?.isConnected && !chat.open && chat.layout !== 'inline' && /^(idle|ended)$/.test(chat.state);
}

function isChat(element: Element | undefined): element is InvitedChat {
  return !!element && 'show' in element && 'state' in element && element.localName === 'gms-chat';
}

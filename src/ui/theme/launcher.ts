/** Styles of the light half: no Lit here, every byte is paid by each page. */
export const launcherStyles = `
:host{position:fixed;inset:auto 0 0 auto;z-index:var(--gms-chat-z-index,2147483000);color-scheme:light dark;--_px:calc(1px*var(--gms-chat-scale,1))}
:host([layout=inline]){display:block;position:static;z-index:auto}
:host([hidden]),:host([layout=inline])>button,[hidden]{display:none!important}
button{position:fixed;inset:auto max(calc(20*var(--_px)),env(safe-area-inset-right)) max(calc(20*var(--_px)),env(safe-area-inset-bottom)) auto;box-sizing:border-box;width:calc(56*var(--_px));height:calc(56*var(--_px));padding:0;border:1px solid transparent;border-radius:50%;display:grid;place-items:center;background:var(--gms-chat-accent,light-dark(#2456d6,#8db0ff));color:var(--gms-chat-on-accent,light-dark(#fff,#0b1530));box-shadow:0 2px 6px #1018281f,0 8px 24px #10182833;cursor:pointer;touch-action:manipulation}
button:focus-visible{outline:3px solid var(--gms-chat-accent,light-dark(#2456d6,#8db0ff));outline-offset:3px}
button[aria-busy=true]{cursor:progress}
svg{width:calc(26*var(--_px));fill:none;stroke:currentColor;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
b{position:absolute;inset:calc(-4*var(--_px)) calc(-4*var(--_px)) auto auto;min-width:calc(22*var(--_px));border-radius:calc(11*var(--_px));background:#c4231b;color:#fff;font:700 calc(12*var(--_px))/calc(22*var(--_px)) system-ui,sans-serif;text-align:center}
.fallback{position:fixed;inset:auto calc(20*var(--_px)) calc(88*var(--_px)) auto;max-width:calc(300*var(--_px))}
@media (prefers-reduced-motion:no-preference){button{transition:transform .16s}button:hover{transform:scale(1.05)}button[aria-busy=true]{animation:busy 1s infinite}@keyframes busy{50%{opacity:.6}}}
`;

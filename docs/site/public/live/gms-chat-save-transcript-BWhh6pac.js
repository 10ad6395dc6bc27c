
const{D:e,E:t,M:n,N:r,P:i,S:a,j:o,k:s,o:c,x:l}=customElements.get(`gms-chat`).parts[`gms-chat-conversation-Dc5Jinv7.js`];function u(e,t,n){let[r,i,a]=n===`text`?[d(e,t),`text/plain`,`txt`]:[f(e,t),`text/html`,`html`],o=new Blob([r],{type:`${i};charset=utf-8`});c(o,`chat-${p(e.origin)}.${a}`)}function d(e,t){let n=l(e).map(e=>{let{time:n,who:r,what:i}=h(e,t);return[n,r&&`${r}:`,i].filter(Boolean).join(` `)});return[...m(e,t),...n,``].join(`
`)}function f(e,t){let[n=``]=m(e,t),r=l(e).map(e=>{let{time:n,who:r,what:i}=h(e,t),a=e.kind===`message`&&e.own;return`<p class="${r?`said`:`notice`}${a?` own`:``}"><small>${g([n,r].filter(Boolean).join(` `))}</small> <span${r&&` dir="auto"`}>${g(i)}</span></p>`});return`<!doctype html>
<html lang="${g(t.locale)}" dir="${t.direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${g(t.strings.conversation)} ${g(n)}</title>
<style>
:root{color-scheme:light dark}
body{max-width:40em;margin:2em auto;padding:0 1em;font:16px/1.5 system-ui,sans-serif}
p{margin:.8em 0}
small{display:block;opacity:.7}
.said span{display:inline-block;padding:.4em .8em;border:1px solid;border-radius:.8em;white-space:pre-wrap;overflow-wrap:anywhere}
.own{text-align:end}
.own span{text-align:start}
.notice{text-align:center}
.notice small{display:inline}
@media print{body{margin:0;font-size:11pt}p{break-inside:avoid}}
</style>
<h1>${g(t.strings.conversation)}</h1>
<p>${g(n)}</p>
${r.join(`
`)}
</html>
`}function p(e){let t=new Date(e),[n,r]=[t.getMonth()+1,t.getDate()].map(e=>String(e).padStart(2,`0`));return`${t.getFullYear()}-${n}-${r}`}var m=({origin:e},t)=>Number.isFinite(e)?[r(e,t),``]:[];function h(r,c){let{strings:l}=c,u=i(r.at)?o(r.at,c):``;if(r.kind===`message`){let n=r.outgoing&&s(r.outgoing,l),i=r.own?l.you:e(c,r.sender),a=r.text||r.own?t(r.text,c):l.cannotBeShown;return{time:u,who:n?`${i} (${n})`:i,what:a}}return`name`in r?{time:u,who:``,what:a(r,c)}:{time:``,who:``,what:n(r.at,c)}}var g=e=>e.replace(/[&<>"']/g,e=>`&#${e.charCodeAt(0)};`);export{u as saveTranscript,f as transcriptPage,d as transcriptText};
//# sourceMappingURL=gms-chat-save-transcript-BWhh6pac.js.map
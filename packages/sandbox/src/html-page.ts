import { html } from 'hono/html';

/** HTML whose interpolated values are escaped. */
export type Markup = ReturnType<typeof html>;

/** Pages must neither be kept, nor framed, nor tell other sites where they were. They hold no scripts. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** A whole page in Norwegian (bokmål), plain on purpose: nobody should take it for the real service. */
export async function renderPage(title: string, content: Markup): Promise<string> {
  const page = await html`<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Fellesklients sandkasse</title>
<style>
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 2rem auto; padding: 0 1rem; }
label, legend { font-weight: bold; }
label { display: block; margin-top: 1rem; }
fieldset { margin-top: 1rem; }
fieldset label { display: inline; font-weight: normal; }
input, select, button { font: inherit; }
input[type=text], input[type=email], input[type=tel], select { width: 100%; box-sizing: border-box; }
[role=alert] { border-left: .3rem solid #b00; padding-left: 1rem; }
button { margin-top: 1rem; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
<footer><p><small>Fellesklients sandkasse: ingen ekte tjeneste og ingen ekte mennesker.</small></p></footer>
</body>
</html>
`;
  return page.toString();
}

/** Search, links into the page, and paper. Without it everything is there to be read. */
export const script: string = `
const form = document.querySelector('.filters');
const requirements = [...document.querySelectorAll('.requirement')];
const registers = [...document.querySelectorAll('.register')];
const output = form.querySelector('output');
const fields = ['outcome', 'register', 'level', 'confidence', 'subject'];

function filter() {
  const words = form.elements.text.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const requirement of requirements) {
    const fits = fields.every((field) => !form.elements[field].value || requirement.dataset[field] === form.elements[field].value)
      && words.every((word) => requirement.dataset.text.includes(word));
    requirement.hidden = !fits;
    if (fits) shown++;
  }
  for (const register of registers) register.hidden = !register.querySelector('.requirement:not([hidden])');
  output.textContent = shown === requirements.length ? shown + ' requirements' : shown + ' of ' + requirements.length + ' requirements';
}

function show(id) {
  const found = document.getElementById(id);
  if (!found || !found.closest('.requirement')) return;
  if (found.closest('.requirement').hidden) { form.reset(); filter(); }
  for (let at = found; at; at = at.parentElement) if (at.tagName === 'DETAILS') at.open = true;
  found.scrollIntoView();
}

form.hidden = false;
form.addEventListener('input', filter);
form.addEventListener('submit', (event) => event.preventDefault());
form.addEventListener('reset', () => setTimeout(filter));
for (const cell of document.querySelectorAll('.matrix a')) {
  cell.addEventListener('click', () => {
    form.reset();
    for (const field of ['register', 'subject', 'level']) form.elements[field].value = cell.dataset[field];
    filter();
  });
}
addEventListener('hashchange', () => show(decodeURIComponent(location.hash.slice(1))));

let closed = [];
addEventListener('beforeprint', () => {
  closed = [...document.querySelectorAll('.requirement.fail, .requirement.error, .check.fail, .check.error')].filter((one) => !one.open);
  for (const one of closed) one.open = true;
});
addEventListener('afterprint', () => { for (const one of closed) one.open = false; });

filter();
show(decodeURIComponent(location.hash.slice(1)));
`;

// Keeps the page of a sink up to date. What is there stays as it is, so that what was opened stays open and
// what is being read stays where it is.
const INTERVAL = 2000; // milliseconds
const PATIENCE = 30000; // when the server refuses or is away

const list = document.getElementById('deliveries');
const empty = document.getElementById('empty');

function show(page) {
  const top = list.getBoundingClientRect().top;
  const height = list.offsetHeight;
  const items = [...page.getElementById('deliveries').children];
  const ids = new Set(items.map((item) => item.id));
  for (const item of [...list.children]) {
    if (!ids.has(item.id)) {
      item.remove();
    }
  }
  for (const item of items.reverse()) {
    if (!document.getElementById(item.id)) {
      item.classList.add('new');
      list.prepend(item);
    }
  }
  document.getElementById('count').textContent = page.getElementById('count').textContent;
  empty.hidden = list.children.length === 0;
  if (top < 0) {
    window.scrollBy(0, list.offsetHeight - height);
  }
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-cache' });
  if (!answer.ok) {
    throw new Error(answer.statusText);
  }
  show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
}

async function run() {
  let pause = INTERVAL;
  if (!document.hidden) {
    await refresh().catch(() => { pause = PATIENCE; });
  }
  setTimeout(run, pause);
}

empty.hidden = list.children.length === 0;
empty.addEventListener('click', async () => {
  await fetch(location.href, { method: 'DELETE', headers: { 'If-Match': '*' } });
  await refresh();
});
setTimeout(run, INTERVAL);

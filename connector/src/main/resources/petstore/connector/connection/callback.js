
'use strict';
(async () => {
  const query = new URLSearchParams(location.search);
  // Some servers say only that they refuse in the query, where no token may be.
  const answer = location.hash.slice(1) || (query.has('error') ? location.search.slice(1) : '');
  // Before anything else: the token is not to stay in the address, or where the button "Back" leads.
  history.replaceState(null, '', location.pathname);

  const say = (heading, text, isOver) => {
    document.querySelector('h1').textContent = heading;
    document.querySelector('#text').textContent = text;
    document.querySelector('#after').hidden = !isOver;
    document.title = heading + ' - Petstore connector';
  };

  if (!answer) {
    say('Nothing to hand over', 'There is no answer in the address of this page. If you have just signed in, do so again.', false);
    return;
  }
  try {
    const reply = await fetch(location.pathname, {
      method: 'POST',
      headers: {'Content-Type': 'application/x-www-form-urlencoded'},
      body: answer,
    });
    const words = await reply.json();
    say(words.heading, words.text, true);
  } catch {
    say('Not handed over', 'The program that asked for the answer no longer waits for it. Start it again.', false);
  }
})();

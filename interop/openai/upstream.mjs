// Plays a server with OpenAI's API: says whether it was told of rabbits, and breaks off when it is
// asked to. Usage: STUB_KEY=... node upstream.mjs PORT

import { createServer } from "node:http";

const words = (told) => ["I", " was", told ? " told" : " not told", " of", " rabbits."];

createServer((request, response) => {
  let body = "";
  request.on("data", (piece) => (body += piece));
  request.on("end", () => {
    if (request.headers.authorization !== `Bearer ${process.env.STUB_KEY}`) {
      response.writeHead(401).end();
      return;
    }
    const asked = JSON.parse(body);
    const told = /rabbit.*USD, available/.test(asked.messages[0].content);
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    for (const word of words(told)) {
      const choices = [{ index: 0, delta: { content: word }, finish_reason: null }];
      response.write(`data: ${JSON.stringify({ id: "x", choices })}\n\n`);
    }
    if (asked.messages.at(-1).content === "break off") {
      setTimeout(() => response.destroy(), 200);
      return;
    }
    response.end("data: [DONE]\n\n");
  });
}).listen(Number(process.argv[2]), "127.0.0.1");

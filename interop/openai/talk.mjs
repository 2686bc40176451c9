// Talks to a server by the client that OpenAI publishes, of which nothing but the base URL is changed.
// Usage: PETSTORE_CUSTOMER_PASSWORD=... node talk.mjs [ORIGIN], against a server that was started with
//   PETSTORE_CUSTOMER_PASSWORD=... ./petstore --memory --seed demo
// or, with `--upstream` behind it, one that was started with --chat-upstream at upstream.mjs.

import assert from "node:assert/strict";
import OpenAI from "openai";

const origin = process.argv[2] ?? "http://localhost:8080";
const isUpstream = process.argv[3] === "--upstream";
const password = process.env.PETSTORE_CUSTOMER_PASSWORD;
assert.ok(password, "PETSTORE_CUSTOMER_PASSWORD is not set");

const client = new OpenAI({ baseURL: `${origin}/v1/openai`, apiKey: await token(), maxRetries: 0 });
const rabbits = [{ role: "user", content: "How many rabbits do you have?" }];

const talks = isUpstream
  ? { "a plain answer of the upstream": upstream, "a streamed one": upstreamStreamed }
  : {
      "the list of models": models,
      "one model": model,
      "a plain answer": plain,
      "a streamed answer, with its tokens": streamed,
      "the helper for streams": helper,
      "a conversation": conversation,
      "parts of text, a stop, a length": details,
      "a stream that is left": left,
      "errors": errors,
    };
for (const [name, run] of Object.entries(talks)) {
  await run();
  console.log(`passed: ${name}`);
}

async function token() {
  const answer = await fetch(`${origin}/v1/auth/tokens`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: "customer", password }),
  });
  assert.equal(answer.status, 200);
  return (await answer.json()).token;
}

async function models() {
  const ids = [];
  for await (const model of client.models.list()) {
    ids.push(model.id);
  }
  assert.deepEqual(ids, ["pet-advisor-1", "pet-advisor-turbo"]);
}

async function model() {
  const model = await client.models.retrieve("pet-advisor-1");
  assert.equal(model.owned_by, "petstore");
}

async function plain() {
  const answer = await client.chat.completions.create({
    model: "pet-advisor-1",
    messages: rabbits,
  });
  assert.match(answer.choices[0].message.content, /^There are \d+ available rabbits\.$/);
  assert.equal(answer.choices[0].finish_reason, "stop");
  assert.equal(answer.usage.total_tokens, 13);
}

async function streamed() {
  const stream = await client.chat.completions.create({
    model: "pet-advisor-turbo",
    messages: rabbits,
    stream: true,
    stream_options: { include_usage: true },
  });
  let text = "";
  let pieces = 0;
  let usage;
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta?.content ?? "";
    pieces += 1;
    usage = chunk.usage ?? usage;
  }
  assert.match(text, /^There are \d+ available rabbits\.$/);
  assert.ok(pieces > 5, `${pieces} pieces`);
  assert.equal(usage.completion_tokens, 6);
}

async function helper() {
  const runner = client.beta.chat.completions.stream({
    model: "pet-advisor-1",
    messages: rabbits,
  });
  const answer = await runner.finalChatCompletion();
  assert.match(answer.choices[0].message.content, /available rabbits/);
}

async function conversation() {
  const messages = [{ role: "user", content: "What is your cheapest parrot?" }];
  const first = await client.chat.completions.create({ model: "pet-advisor-1", messages });
  messages.push(first.choices[0].message, { role: "user", content: "the first one" });
  const second = await client.chat.completions.create({ model: "pet-advisor-1", messages });
  const id = first.choices[0].message.content.match(/\(id ([0-9a-f-]{36})\)/)[1];
  assert.ok(second.choices[0].message.content.includes(id));
}

async function details() {
  const answer = await client.chat.completions.create({
    model: "pet-advisor-1",
    messages: [
      { role: "developer", content: "be short" },
      { role: "user", content: [{ type: "text", text: "How many rabbits do you have?" }] },
    ],
    stop: " available",
    temperature: 0,
    user: "somebody",
  });
  assert.match(answer.choices[0].message.content, /^There are \d+$/);
  const cut = await client.chat.completions.create({
    model: "pet-advisor-1",
    messages: rabbits,
    max_completion_tokens: 2,
  });
  assert.equal(cut.choices[0].finish_reason, "length");
}

async function left() {
  const stream = await client.chat.completions.create({
    model: "pet-advisor-1",
    messages: [{ role: "user", content: "Which dogs do you have?" }],
    stream: true,
  });
  for await (const _ of stream) {
    break; // which ends the request
  }
}

async function errors() {
  await assert.rejects(
    client.chat.completions.create({ model: "gpt-4o", messages: rabbits }),
    (e) => e instanceof OpenAI.NotFoundError && e.code === "model_not_found" && e.param === "model",
  );
  await assert.rejects(
    client.chat.completions.create({ model: "pet-advisor-1", messages: [] }),
    (e) => e instanceof OpenAI.BadRequestError && e.param === "messages",
  );
  await assert.rejects(
    client.chat.completions.create({ model: "pet-advisor-1", messages: rabbits, temperature: 3 }),
    (e) => e instanceof OpenAI.BadRequestError && e.type === "invalid_request_error",
  );
  const stranger = new OpenAI({ baseURL: client.baseURL, apiKey: "sk-wrong", maxRetries: 0 });
  await assert.rejects(
    stranger.chat.completions.create({ model: "pet-advisor-1", messages: rabbits }),
    (e) => e instanceof OpenAI.AuthenticationError && e.code === "invalid_api_key",
  );
}

async function upstream() {
  const answer = await client.chat.completions.create({ model: "stub", messages: rabbits });
  assert.equal(answer.choices[0].message.content, "I was told of rabbits.");
}

async function upstreamStreamed() {
  const stream = await client.chat.completions.create({
    model: "stub",
    messages: rabbits,
    stream: true,
  });
  let text = "";
  for await (const chunk of stream) {
    text += chunk.choices[0]?.delta?.content ?? "";
  }
  assert.equal(text, "I was told of rabbits.");
  const broken = await client.chat.completions.create({
    model: "stub",
    messages: [{ role: "user", content: "break off" }],
    stream: true,
  });
  await assert.rejects(async () => {
    for await (const _ of broken) {
      // the first pieces come
    }
  }, OpenAI.APIError);
}

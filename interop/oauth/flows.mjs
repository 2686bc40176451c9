// Runs every flow against a server that was started with
//   PETSTORE_CUSTOMER_PASSWORD=... PETSTORE_DEMO_SECRET=... ./petstore --memory
// and says one line for each. Usage: node flows.mjs [ORIGIN], with the same two variables.

import assert from "node:assert/strict";
import * as oauth from "oauth4webapi";
import { Browser } from "./browsing.mjs";

const origin = process.argv[2] ?? "http://localhost:8080";
const password = required("PETSTORE_CUSTOMER_PASSWORD");
const secret = required("PETSTORE_DEMO_SECRET");

const http = { [oauth.allowInsecureRequests]: true };
const issuer = new URL(origin);
const server = await oauth.processDiscoveryResponse(
  issuer,
  await oauth.discoveryRequest(issuer, { ...http, algorithm: "oidc" }),
);

const flows = {
  "metadata of RFC 8414 and of OpenID Connect": metadata,
  "authorization code with PKCE, ID token, userinfo": authorizationCode,
  "refresh, and the end of the family": refresh,
  "a denied consent": denied,
  "device authorization": device,
  "client credentials, introspection, revocation": clientCredentials,
  "client credentials with the secret in the body": secretInBody,
  "another client's token": anotherClients,
};
for (const [name, run] of Object.entries(flows)) {
  await run();
  console.log(`passed: ${name}`);
}

async function metadata() {
  const other = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { ...http, algorithm: "oauth2" }),
  );
  assert.equal(other.issuer, origin);
  assert.equal(other.token_endpoint, server.token_endpoint);
  assert.deepEqual(server.code_challenge_methods_supported, ["S256"]);
}

async function authorizationCode() {
  const { tokens, client } = await signIn("openid profile email read:orders", "remembered nonce");
  const claims = oauth.getValidatedIdTokenClaims(tokens);
  assert.equal(claims.nonce, "remembered nonce");

  const answer = await oauth.userInfoRequest(server, client, tokens.access_token, http);
  const user = await oauth.processUserInfoResponse(server, client, claims.sub, answer);
  assert.equal(user.preferred_username, "customer");
  assert.equal(user.email, "customer@petstore.example");

  const request = new Request(`${origin}/v1/orders`, {
    headers: { Authorization: `Bearer ${tokens.access_token}` },
  });
  const checked = await oauth.validateJwtAccessToken(server, request, origin, http);
  assert.equal(checked.client_id, "swagger-ui");
}

async function refresh() {
  const { tokens, client } = await signIn("openid read:orders write:orders");
  const first = await renewed(client, tokens.refresh_token, {});
  assert.notEqual(first.refresh_token, tokens.refresh_token);
  const narrow = await renewed(client, first.refresh_token, { scope: "read:orders" });
  assert.equal(narrow.scope, "read:orders");

  await assert.rejects(renewed(client, tokens.refresh_token, {}), { error: "invalid_grant" });
  await assert.rejects(renewed(client, narrow.refresh_token, {}), { error: "invalid_grant" });
}

async function denied() {
  const { parameters, client, state } = await asked("read:orders", undefined, "deny");
  assert.throws(() => oauth.validateAuthResponse(server, client, parameters, state), {
    error: "access_denied",
  });
}

async function device() {
  const client = { client_id: "petstore-cli" };
  const begun = await oauth.processDeviceAuthorizationResponse(
    server,
    client,
    await oauth.deviceAuthorizationRequest(server, client, oauth.None(), { scope: "read:orders" }, http),
  );
  await assert.rejects(polled(client, begun), { error: "authorization_pending" });
  await assert.rejects(polled(client, begun), { error: "slow_down" });

  const browser = new Browser(origin);
  let page = await browser.open(begun.verification_uri);
  page = await browser.submit(page, 'name="password"', { username: "customer", password });
  page = await browser.submit(page, 'name="user_code"', { user_code: begun.user_code });
  page = await browser.submit(page, 'value="allow"', {}, "allow");
  assert.equal(page.status, 200);

  // the interval has grown by five seconds
  await new Promise((wake) => setTimeout(wake, (begun.interval + 5.5) * 1000));
  const tokens = await polled(client, begun);
  assert.equal(tokens.scope, "read:orders");
}

async function clientCredentials() {
  const client = { client_id: "demo-service" };
  const tokens = await credentials(client, oauth.ClientSecretBasic(secret));
  assert.equal((await inspected(client, tokens.access_token)).active, true);
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, oauth.ClientSecretBasic(secret), tokens.access_token, http),
  );
  assert.equal((await inspected(client, tokens.access_token)).active, false);
  await assert.rejects(credentials(client, oauth.ClientSecretBasic("wrong " + secret)), (wrong) => {
    const error = wrong.error ?? wrong.cause?.[0]?.parameters?.error;
    return wrong.status === 401 && (error === "invalid_client" || wrong instanceof oauth.WWWAuthenticateChallengeError);
  });
}

async function secretInBody() {
  await credentials({ client_id: "demo-service" }, oauth.ClientSecretPost(secret));
}

async function anotherClients() {
  const { tokens } = await signIn("read:orders");
  const client = { client_id: "demo-service" };
  assert.equal((await inspected(client, tokens.access_token)).active, false);
  await oauth.processRevocationResponse(
    await oauth.revocationRequest(server, client, oauth.ClientSecretBasic(secret), tokens.access_token, http),
  );
  const still = await fetch(`${origin}/api/v1/user`, {
    headers: { Authorization: `Bearer ${tokens.access_token}` },
  });
  assert.notEqual(still.status, 401);
}

/** What the client is told after a person signed in and pressed a button. */
async function asked(scope, nonce, button) {
  const client = { client_id: "swagger-ui" };
  const redirectUri = "http://127.0.0.1:51234/oauth2-redirect.html";
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const address = new URL(server.authorization_endpoint);
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri,
    response_type: "code",
    scope,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(nonce === undefined ? {} : { nonce }),
  });
  const browser = new Browser(origin);
  let page = await browser.open(address);
  page = await browser.submit(page, 'name="password"', { username: "customer", password });
  page = await browser.submit(page, `value="${button}"`, {}, button);
  assert.ok(page.url.startsWith(`${redirectUri}?`), page.url + page.html);
  return { client, redirectUri, verifier, state, parameters: new URL(page.url).searchParams };
}

async function signIn(scope, nonce) {
  const told = await asked(scope, nonce, "allow");
  const { client, redirectUri, verifier, state } = told;
  const parameters = oauth.validateAuthResponse(server, client, told.parameters, state);
  const response = await oauth.authorizationCodeGrantRequest(
    server, client, oauth.None(), parameters, redirectUri, verifier, http,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response, {
    expectedNonce: nonce,
    requireIdToken: scope.includes("openid"),
  });
  if (scope.includes("openid")) {
    await oauth.validateApplicationLevelSignature(server, response, http);
  }
  return { tokens, client };
}

async function renewed(client, token, additional) {
  return oauth.processRefreshTokenResponse(
    server,
    client,
    await oauth.refreshTokenGrantRequest(server, client, oauth.None(), token, {
      ...http,
      additionalParameters: additional,
    }),
  );
}

async function polled(client, begun) {
  return oauth.processDeviceCodeResponse(
    server,
    client,
    await oauth.deviceCodeGrantRequest(server, client, oauth.None(), begun.device_code, http),
  );
}

async function credentials(client, authentication) {
  return oauth.processClientCredentialsResponse(
    server,
    client,
    await oauth.clientCredentialsGrantRequest(server, client, authentication, { scope: "read:pets" }, http),
  );
}

async function inspected(client, token) {
  return oauth.processIntrospectionResponse(
    server,
    client,
    await oauth.introspectionRequest(server, client, oauth.ClientSecretBasic(secret), token, http),
  );
}

function required(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set`);
  return value;
}

// From a new target to its events, with a client that openapi-typescript types from openapi.json.
// NP6_URL and NP6_KEY name the server. Prints what the test checks, as JSON.
import createClient from "openapi-fetch";

import type { components, paths } from "./np6.js";

type Action = components["schemas"]["Action"];
type ExecutionResult = components["schemas"]["ExecutionResult"];
type Event = components["schemas"]["Event"];

const EMAIL = "application/vnd.np6.cm.email";
const { NP6_URL: baseUrl, NP6_KEY: key } = process.env;
if (baseUrl === undefined || key === undefined) throw new Error("NP6_URL and NP6_KEY are needed");
const np6 = createClient<paths>({ baseUrl, headers: { "X-Key": key } });

/** Return the data of a response, or throw with its status. */
function data<T>(result: { data?: T; error?: unknown; response: Response }): T {
  if (!result.response.ok || result.data === undefined) {
    throw new Error(`status ${result.response.status}: ${JSON.stringify(result.error)}`);
  }
  return result.data;
}

/** Require success of a call whose response has no content. */
function done(result: { error?: unknown; response: Response }): void {
  if (!result.response.ok) throw new Error(`status ${result.response.status}: ${JSON.stringify(result.error)}`);
}

const since = new Date(Date.now() - 60_000).toISOString();
const target = data(await np6.POST("/targets", { body: { Email: "ada@example.com" } }));
if (target.id === undefined) throw new Error("the target has no identifier");

const segment = data(await np6.POST("/segments", { body: { type: "static", name: "Testers", isTest: true } }));
if (segment.id === undefined) throw new Error("the segment has no identifier");
const added = data(
  await np6.PUT("/segments/{id}/targets", { params: { path: { id: segment.id } }, body: [target.id] }),
);

const action: Action = data(
  await np6.POST("/actions", {
    body: {
      type: "mailMessage",
      name: "Order confirmation",
      settings: { templating: { version: "4.1" }, editionMode: 1 },
      content: {
        headers: { from: { prefix: "news", domain: "example.com", label: "Example Shop" } },
        subject: "Your order",
        html: "<p>Thank you for your order.</p>",
      },
    },
  }),
);
if (action.id === undefined) throw new Error("the action has no identifier");
const path = { id: action.id };

/** Wait until the action has a state; the test phase ends some time after its response. */
async function reached(wanted: number): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const state = data(await np6.GET("/actions/{id}", { params: { path } })).informations?.state;
    if (state === wanted) return state;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the action did not reach state ${wanted}`);
}

const validation = "/actions/{id}/validation";
done(await np6.POST(validation, { params: { path }, body: { fortest: true, testSegments: [segment.id] } }));
const states = [await reached(38)];
done(await np6.POST(validation, { params: { path }, body: { fortest: false } }));
states.push(await reached(50));

const headers = { "Content-Type": EMAIL };
const one: ExecutionResult = data(
  await np6.POST("/actions/{id}/execution", {
    params: { path },
    body: { recipient: { type: "id", value: target.id }, data: { order: "1234" } },
    headers,
  }),
);
const many: ExecutionResult[] = data(
  await np6.POST("/actions/{id}/executions", {
    params: { path },
    body: [{ recipient: { type: "unicity", value: ["ada@example.com"] } }],
    headers,
  }),
);
if (one.type !== "success") throw new Error(`not sent: ${one.value?.type}`);

const events: Event[] = data(await np6.GET("/actions/events", { params: { query: { start: since, sort: "asc" } } }));
const hash = one.recipient?.type === "footprint" ? one.recipient.hash : undefined;
if (hash === undefined) throw new Error("the result names no hash");
const activations = data(await np6.GET("/targets/events/activations", { params: { query: { hash } } }));
const missing = await np6.GET("/actions/{id}", { params: { path: { id: "NONE" } } });

console.log(
  JSON.stringify({
    added,
    states,
    results: [one, ...many].map((result) => result.type),
    events: events.map((event) => event.type),
    activations: activations.length,
    missing: [missing.response.status, missing.response.headers.has("x-request-id")],
  }),
);

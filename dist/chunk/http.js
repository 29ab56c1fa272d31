import { i as __toESM } from "./rolldown-runtime.js";

// src/http.ts
/** Reads the usual variables, lower case first as curl does, out of an environment that is handed in. */
function proxiesOf(environment) {
	const read = (name) => environment[name] || environment[name.toUpperCase()] || null;
	return {
		http: withScheme(read("http_proxy")),
		https: withScheme(read("https_proxy")),
		no: read("no_proxy")
	};
}
/** `proxy:3128` is an HTTP proxy, as curl reads it (curl(1), --proxy). */
const withScheme = (proxy) => proxy === null || /^[a-z][a-z\d+.-]*:\/\//i.test(proxy) ? proxy : `http://${proxy}`;
/** Sockets are not kept: an idle one would keep a post step's process alive. */
const KEEP_ALIVE_MS = 1e3;
/** What undici takes for a proxy. */
const PROXY_PROTOCOLS = [
	"http:",
	"https:",
	"socks5:",
	"socks:"
];
/**
* A fetch with a deadline over headers and body, after which it fails with an AbortError; the caller's own signal still counts.
* @throws TypeError for a proxy that is no address, before anything is asked.
*/
function createFetch(options) {
	const { proxies, timeoutMs } = options;
	for (const proxy of [proxies.http, proxies.https]) if (proxy !== null && !isProxy(proxy)) throw new TypeError("The address of the proxy is none");
	let transport = null;
	return async (input, init) => {
		transport ??= openTransport(proxies);
		const { fetch, dispatcher } = await transport;
		const deadline = new AbortController();
		setTimeout(() => deadline.abort(), typeof timeoutMs === "number" ? timeoutMs : timeoutMs()).unref();
		const signal = init?.signal ? AbortSignal.any([init.signal, deadline.signal]) : deadline.signal;
		return fetch(input, {
			...init,
			dispatcher,
			signal
		});
	};
}
const isProxy = (proxy) => URL.canParse(proxy) && PROXY_PROTOCOLS.includes(new URL(proxy).protocol);
async function openTransport(proxies) {
	const { Agent, EnvHttpProxyAgent, fetch } = await import("./undici2.js").then((m) => /* @__PURE__ */ __toESM(m.default, 1));
	const agent = {
		keepAliveTimeout: KEEP_ALIVE_MS,
		keepAliveMaxTimeout: KEEP_ALIVE_MS
	};
	if (proxies.http === null && proxies.https === null) return {
		fetch,
		dispatcher: new Agent(agent)
	};
	return {
		fetch,
		dispatcher: new EnvHttpProxyAgent({
			...agent,
			httpProxy: proxies.http ?? "",
			httpsProxy: proxies.https ?? proxies.http ?? "",
			noProxy: proxies.no ?? ""
		})
	};
}

export { proxiesOf as n, createFetch as t };
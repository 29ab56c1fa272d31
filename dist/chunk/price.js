import { t as CarbonError } from "./errors.js";

// src/account/carbon/price.ts
const FORM = /^(\d+(?:\.\d+)?)\s*([A-Za-z]{3})\s*\/\s*kWh$/i;
/** The weakest currencies price a kWh in tens of thousands; more is a typing error. */
const MAX_AMOUNT = 1e6;
/** ISO 4217 codes in use, as the language's own tables list them. */
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));
/** Null for an empty text: no price, no cost line. Throws `bad-environment` for anything that is not a price. */
function parsePrice(text) {
	const written = text?.trim() ?? "";
	if (written === "") return null;
	const [, amount, code] = FORM.exec(written) ?? [];
	const currency = code?.toUpperCase();
	const price = Number(amount);
	if (price <= MAX_AMOUNT && currency !== void 0 && CURRENCIES.has(currency)) return {
		amount: price,
		currency
	};
	throw new CarbonError("bad-environment", `CARBON_PRICE is "${written}", which is no price of electricity.`, { hint: `Accepted: a number up to ${MAX_AMOUNT}, a currency code and /kWh, such as 0.29 EUR/kWh.` });
}

export { parsePrice as t };
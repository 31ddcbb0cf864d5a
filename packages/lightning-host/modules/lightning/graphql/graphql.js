import { request, rest } from 'host/http';
import { LoadingAdapter } from 'host/wire';

/** A GraphQL document; fragments may be put into it. */
export const gql = (texts, ...values) => texts.map((text, i) => text + (values[i] ?? '')).join('');

async function ask({ query, variables, operationName }) {
  return request('POST', rest('/graphql'), { query, variables: variables ?? {}, operationName });
}

/** Wire of the UI API's GraphQL; its result has `errors`, a list, in place of `error`. */
export const graphql = class extends LoadingAdapter {
  get required() {
    return ['query', 'variables'].filter((name) => name in (this.config ?? {}));
  }
  load(config) {
    return ask(config);
  }
  send(data, error) {
    const errors = error
      ? [{ message: error.body?.message ?? error.message ?? 'The query failed.' }]
      : data?.errors?.length > 0
        ? data.errors
        : undefined;
    super.sendResult({ data: data?.data ?? undefined, errors, refresh: () => this.refresh() });
  }
};

/** Runs mutations; resolves to `{ data, errors }`. */
export const executeMutation = ask;

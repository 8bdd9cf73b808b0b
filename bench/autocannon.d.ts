// The part of autocannon that the bench of the desk uses; the package brings no types.

declare module 'autocannon' {
  namespace autocannon {
    interface Request {
      readonly method?: string
      readonly path?: string
      readonly body?: string
      readonly headers?: Readonly<Record<string, string>>
    }
    interface Options {
      readonly url: string
      readonly connections: number
      readonly overallRate: number
      readonly duration: number
      readonly timeout: number
      readonly requests: readonly {
        readonly setupRequest: (request: Request, context: object) => Request
        readonly onResponse: (status: number, body: string, context: object) => void
      }[]
    }
    interface Result {
      readonly requests: { readonly total: number }
      readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number }
      readonly non2xx: number
      readonly errors: number
      readonly timeouts: number
    }
  }
  function autocannon(options: autocannon.Options): Promise<autocannon.Result>
  export = autocannon
}

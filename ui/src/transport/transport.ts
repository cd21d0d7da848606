import type { Commands, Failure } from "../generated/api";

/** The way to the core. Both adapters implement the generated list, so a missing command does not compile. */
export type Transport = Commands;

/** What a command rejects with, whatever it really was. */
export function failureOf(error: unknown): Failure {
  if (typeof error === "object" && error !== null && !(error instanceof Error) && "code" in error && "message" in error) {
    return { code: String(error.code), message: String(error.message) };
  }
  return { code: "unexpected", message: "" };
}

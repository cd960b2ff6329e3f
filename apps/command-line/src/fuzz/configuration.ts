/**
 * What Schemathesis is told beside its arguments (TOML). Each exception with its reason:
 * a rule that no schema can say (a policy's list, two fields that must agree, a cursor of another page) may refuse valid input, so that is not judged;
 * an If-Match left out is refused with 428 (RFC 6585), a body that is too large with 413, which Schemathesis does not expect by itself.
 */
export const schemathesisConfiguration = `
[checks]
positive_data_acceptance.enabled = false
missing_required_header.expected-statuses = ["400", "401", "403", "404", "406", "415", "422", "428"]
negative_data_rejection.expected-statuses = ["400", "401", "403", "404", "405", "406", "409", "412", "413", "415", "422", "428", "429"]
`;

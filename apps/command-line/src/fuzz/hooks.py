"""What the fuzz run adds to Schemathesis: ids that exist, their ETags and a new Idempotency-Key for each command, so that valid calls get as far as the services' own rules.

Only parts that Schemathesis made valid are changed; what it made invalid stays so.
"""

import itertools
import json
import os
import random

import requests
import schemathesis

ids: dict[str, list[str]] = json.loads(os.environ["FUZZ_IDS"])
api = os.environ["FUZZ_API"]
reader = {"Authorization": f"Bearer {os.environ['FUZZ_READER']}"}
role = os.environ["FUZZ_ROLE"]
chance = random.Random(int(os.environ["FUZZ_SEED"]))
numbers = itertools.count(1)
readable = {"childId": "children", "enquiryId": "enquiries", "workerId": "workers", "noticeId": "notices", "importId": "imports"}


@schemathesis.hook
def before_call(context, case, kwargs):
    valid = {str(getattr(place, "value", place)) for place, made in case.meta.components.items() if made.mode.is_positive}
    if "path" in valid:
        for name in case.path_parameters:
            # Three in four: ids that do not exist are tried too.
            if ids.get(name) and chance.random() < 0.75:
                case.path_parameters[name] = chance.choice(ids[name])
    if "body" in valid and isinstance(case.body, dict):
        case.body = with_ids(case.body)
    if "header" in valid and case.headers is not None:
        if "Idempotency-Key" in case.headers:
            case.headers["Idempotency-Key"] = f"fuzz-{role}-{os.getpid()}-{next(numbers)}"
        if "If-Match" in case.headers and chance.random() < 0.75:
            case.headers["If-Match"] = etag_of(case.path_parameters) or case.headers["If-Match"]


def with_ids(value):
    """The same body with ids that exist in the fields that hold one."""
    if isinstance(value, list):
        return [with_ids(each) for each in value]
    if not isinstance(value, dict):
        return value
    named = {"leadWorkerId": "workerId"}
    return {
        name: chance.choice(ids[named.get(name, name)]) if isinstance(each, str) and ids.get(named.get(name, name)) else with_ids(each)
        for name, each in value.items()
    }


def etag_of(parameters):
    for name, path in readable.items():
        if name in parameters:
            return requests.get(f"{api}/{path}/{parameters[name]}", headers=reader, timeout=10).headers.get("ETag")
    return None

"""Runs in the environment of the client that openapi-generator writes: imports all of it, and makes a few calls."""

import importlib
import json
import pkgutil
import sys
from typing import Any

generated: Any = importlib.import_module("openapi_client")
modules = [found.name for found in pkgutil.walk_packages(generated.__path__, "openapi_client.")]
for name in modules:
    importlib.import_module(name)

url, key = sys.argv[1:]
with generated.ApiClient(generated.Configuration(host=url, api_key={"apiKey": key})) as client:
    target = generated.TargetsApi(client).targets_create({"Email": "ada@example.com"})
    written = generated.Action(generated.MailMessage(type="mailMessage", name="Order confirmation"))
    action = generated.ActionsApi(client).actions_create(written)
    events = generated.ActionEventsApi(client).action_events_list_all(sort="asc")
read = {"target": target.id, "action": type(action.actual_instance).__name__, "events": len(events)}
print(json.dumps({"modules": len(modules), **read}))

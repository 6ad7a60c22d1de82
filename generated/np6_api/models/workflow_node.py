"""A step of a workflow, distinguished by `type`."""

from __future__ import annotations

import typing as _t

from .. import _runtime as _rt

_DECODERS: _t.Final[dict[object, _t.Callable[[_t.Any], _t.Any]]] = {}

decode_workflow_node: _t.Final[_t.Callable[[dict[str, _t.Any]], WorkflowNode]] = _rt.union_decoder("type", _DECODERS)
"""Read the variant that the tag names; an object with an unknown tag is kept as it is."""

classes_of_workflow_node: _t.Final[set[_t.Any]] = {_rt.UnknownVariant}
"""The classes of the variants."""

# Imported last: a variant may hold the union itself.
from .conditional_time_slots_node import ConditionalTimeSlotsNode
from .data_explorer_match_node import DataExplorerMatchNode
from .data_manager_pipeline_node import DataManagerPipelineNode
from .data_table_pipeline_node import DataTablePipelineNode
from .if_node import IfNode
from .match_node import MatchNode
from .multiple_slots_node import MultipleSlotsNode
from .notification_execution_node import NotificationExecutionNode
from .publish_node import PublishNode
from .request_node import RequestNode
from .sample_node import SampleNode
from .script_node import ScriptNode
from .send_mail_node import SendMailNode
from .send_push_app_node import SendPushAppNode
from .send_sms_node import SendSmsNode
from .sleep_node import SleepNode
from .sms_node import SmsNode
from .split_node import SplitNode
from .switch_node import SwitchNode
from .terminal_node import TerminalNode
from .update_target_node import UpdateTargetNode
from .wait_all_node import WaitAllNode
from .wait_kill_node import WaitKillNode
from .wait_node import WaitNode
from .wait_race_node import WaitRaceNode

WorkflowNode: _t.TypeAlias = (
    PublishNode
    | RequestNode
    | ScriptNode
    | SendMailNode
    | SendSmsNode
    | SmsNode
    | SleepNode
    | WaitNode
    | WaitKillNode
    | UpdateTargetNode
    | MultipleSlotsNode
    | SendPushAppNode
    | DataManagerPipelineNode
    | DataTablePipelineNode
    | NotificationExecutionNode
    | IfNode
    | MatchNode
    | SampleNode
    | SplitNode
    | SwitchNode
    | WaitRaceNode
    | WaitAllNode
    | ConditionalTimeSlotsNode
    | DataExplorerMatchNode
    | TerminalNode
    | _rt.UnknownVariant
)
"""A step of a workflow, distinguished by `type`."""

VARIANTS: _t.Final[
    dict[
        object,
        type[
            PublishNode
            | RequestNode
            | ScriptNode
            | SendMailNode
            | SendSmsNode
            | SmsNode
            | SleepNode
            | WaitNode
            | WaitKillNode
            | UpdateTargetNode
            | MultipleSlotsNode
            | SendPushAppNode
            | DataManagerPipelineNode
            | DataTablePipelineNode
            | NotificationExecutionNode
            | IfNode
            | MatchNode
            | SampleNode
            | SplitNode
            | SwitchNode
            | WaitRaceNode
            | WaitAllNode
            | ConditionalTimeSlotsNode
            | DataExplorerMatchNode
            | TerminalNode
        ],
    ]
] = {
    "publish": PublishNode,
    "request": RequestNode,
    "script": ScriptNode,
    "sendMail": SendMailNode,
    "sendSms": SendSmsNode,
    "sms": SmsNode,
    "sleep": SleepNode,
    "wait": WaitNode,
    "wait.kill": WaitKillNode,
    "updateTarget": UpdateTargetNode,
    "multipleslots": MultipleSlotsNode,
    "sendpushapp": SendPushAppNode,
    "data-manager/pipeline": DataManagerPipelineNode,
    "data-table/pipeline": DataTablePipelineNode,
    "np6.notification/execution": NotificationExecutionNode,
    "if": IfNode,
    "match": MatchNode,
    "sample": SampleNode,
    "split": SplitNode,
    "switch": SwitchNode,
    "wait.race": WaitRaceNode,
    "wait.all": WaitAllNode,
    "conditionaltimeslots": ConditionalTimeSlotsNode,
    "data-explorer-v2.match": DataExplorerMatchNode,
    "terminal": TerminalNode,
}
"""The variants by their `type`."""

_DECODERS.update({tag: variant._decode for tag, variant in VARIANTS.items()})
classes_of_workflow_node.update(VARIANTS.values())

"""Every model, each imported when it is first used."""

from typing import TYPE_CHECKING

from .. import _lazy

if TYPE_CHECKING:
    from .action import Action
    from .action_base import ActionBase
    from .action_informations import ActionInformations
    from .action_last_sent import ActionLastSent
    from .action_monitor import ActionMonitor
    from .action_performance import ActionPerformance
    from .action_pressure import ActionPressure
    from .action_purpose import ActionPurpose
    from .action_scheduler import ActionScheduler
    from .action_scheduler_base import ActionSchedulerBase
    from .action_segments import ActionSegments
    from .action_state import ActionState
    from .activation_event import ActivationEvent
    from .address_bounce_detail import AddressBounceDetail
    from .address_bounce_subject import AddressBounceSubject
    from .apns_application_provider import ApnsApplicationProvider
    from .apns_certificate import ApnsCertificate
    from .apns_subscription_provider import ApnsSubscriptionProvider
    from .application import Application
    from .application_activation import ApplicationActivation
    from .application_option import ApplicationOption
    from .application_option_value import ApplicationOptionValue
    from .application_provider import ApplicationProvider
    from .application_receiver import ApplicationReceiver
    from .asap_scheduler import AsapScheduler
    from .attachment import Attachment
    from .bad_destination_system_address import BadDestinationSystemAddress
    from .bounce import Bounce
    from .bounce_analysis import BounceAnalysis
    from .bounce_analysis_verdict import BounceAnalysisVerdict
    from .bounce_code import BounceCode
    from .bounce_event import BounceEvent
    from .bounce_status import BounceStatus
    from .bounce_subject import BounceSubject
    from .campaign import Campaign
    from .campaign_event_filter import CampaignEventFilter
    from .campaign_event_filter_subtypes_item import CampaignEventFilterSubtypesItem
    from .campaign_events_request import CampaignEventsRequest
    from .campaign_item import CampaignItem
    from .campaign_item_events import CampaignItemEvents
    from .cancellation import Cancellation
    from .cancellation_cause import CancellationCause
    from .cancellation_event import CancellationEvent
    from .change_dates import ChangeDates
    from .compilable import Compilable
    from .compilable_flaw import CompilableFlaw
    from .compilable_result import CompilableResult
    from .compilable_success import CompilableSuccess
    from .compilable_value import CompilableValue
    from .complaint_event import ComplaintEvent
    from .conditional_time_slots_node import ConditionalTimeSlotsNode
    from .contact_receiver import ContactReceiver
    from .contact_receiver_value import ContactReceiverValue
    from .content_override import ContentOverride
    from .creation_event import CreationEvent
    from .customer_identity import CustomerIdentity
    from .daily_import_occurrence import DailyImportOccurrence
    from .data_explorer_match_node import DataExplorerMatchNode
    from .data_manager_pipeline_node import DataManagerPipelineNode
    from .data_table_pipeline_node import DataTablePipelineNode
    from .database_import_feature import DatabaseImportFeature
    from .date_field import DateField
    from .deleted_target import DeletedTarget
    from .duplicate_import_feature import DuplicateImportFeature
    from .duplicate_import_rules import DuplicateImportRules
    from .dynamic_segment import DynamicSegment
    from .email_field import EmailField
    from .email_item_events import EmailItemEvents
    from .email_source import EmailSource
    from .email_templating import EmailTemplating
    from .event import Event
    from .event_activation import EventActivation
    from .event_base import EventBase
    from .event_detail import EventDetail
    from .event_execution import EventExecution
    from .event_identity import EventIdentity
    from .event_source import EventSource
    from .execution_email_request import ExecutionEmailRequest
    from .execution_event import ExecutionEvent
    from .execution_failure import ExecutionFailure
    from .execution_failure_reason import ExecutionFailureReason
    from .execution_result import ExecutionResult
    from .execution_sms_request import ExecutionSmsRequest
    from .execution_success import ExecutionSuccess
    from .field import Field
    from .field_base import FieldBase
    from .field_constraint import FieldConstraint
    from .field_constraint_operator import FieldConstraintOperator
    from .file_import_source import FileImportSource
    from .firebase_application_provider import FirebaseApplicationProvider
    from .firebase_subscription_provider import FirebaseSubscriptionProvider
    from .footprint_receiver import FootprintReceiver
    from .ftp_import_source import FtpImportSource
    from .hash_receiver import HashReceiver
    from .hit_event import HitEvent
    from .hit_link import HitLink
    from .http_application_provider import HttpApplicationProvider
    from .id_receiver import IdReceiver
    from .id_target_selector import IdTargetSelector
    from .if_node import IfNode
    from .import_definition import ImportDefinition
    from .import_execution import ImportExecution
    from .import_execution_state import ImportExecutionState
    from .import_feature import ImportFeature
    from .import_frequency import ImportFrequency
    from .import_moment import ImportMoment
    from .import_occurrence import ImportOccurrence
    from .import_occurrence_base import ImportOccurrenceBase
    from .import_periodicity import ImportPeriodicity
    from .import_scheduler import ImportScheduler
    from .import_source import ImportSource
    from .import_source_base import ImportSourceBase
    from .import_time import ImportTime
    from .import_validity import ImportValidity
    from .impression_event import ImpressionEvent
    from .literal_application_option_value import LiteralApplicationOptionValue
    from .mail_archive import MailArchive
    from .mail_campaign import MailCampaign
    from .mail_content import MailContent
    from .mail_headers import MailHeaders
    from .mail_message import MailMessage
    from .mail_sender import MailSender
    from .mail_settings import MailSettings
    from .mail_settings_consent import MailSettingsConsent
    from .mail_settings_edition_mode import MailSettingsEditionMode
    from .match_node import MatchNode
    from .message_activation import MessageActivation
    from .message_copy import MessageCopy
    from .message_execution import MessageExecution
    from .modification_event import ModificationEvent
    from .monthly_import_occurrence import MonthlyImportOccurrence
    from .multiple_select_list_field import MultipleSelectListField
    from .multiple_slots_node import MultipleSlotsNode
    from .native_application import NativeApplication
    from .normalization_import_feature import NormalizationImportFeature
    from .notification import Notification
    from .notification_base import NotificationBase
    from .notification_channel import NotificationChannel
    from .notification_execution_node import NotificationExecutionNode
    from .notification_execution_request import NotificationExecutionRequest
    from .notification_expiration import NotificationExpiration
    from .notification_overrides import NotificationOverrides
    from .notification_recipient import NotificationRecipient
    from .notification_redirection import NotificationRedirection
    from .notification_render import NotificationRender
    from .notification_render_meta import NotificationRenderMeta
    from .notification_render_receiver import NotificationRenderReceiver
    from .notification_render_request import NotificationRenderRequest
    from .notification_render_result import NotificationRenderResult
    from .notification_render_success import NotificationRenderSuccess
    from .notification_settings import NotificationSettings
    from .notification_source import NotificationSource
    from .notification_task import NotificationTask
    from .notification_test_recipient import NotificationTestRecipient
    from .notification_test_request import NotificationTestRequest
    from .notification_version import NotificationVersion
    from .numeric_field import NumericField
    from .once_import_periodicity import OnceImportPeriodicity
    from .open_hit_link import OpenHitLink
    from .optout_event import OptoutEvent
    from .p12_apns_certificate import P12ApnsCertificate
    from .phone_field import PhoneField
    from .pressure_predicate import PressurePredicate
    from .pressure_rule import PressureRule
    from .pressure_topic import PressureTopic
    from .publish_node import PublishNode
    from .push_app_notification import PushAppNotification
    from .receiver import Receiver
    from .recipient_not_found import RecipientNotFound
    from .red_list_import_destination import RedListImportDestination
    from .red_list_import_feature import RedListImportFeature
    from .redirection_hit_link import RedirectionHitLink
    from .redlist_entry import RedlistEntry
    from .redlist_entry_origin import RedlistEntryOrigin
    from .related_identification import RelatedIdentification
    from .render_cancellation_cause import RenderCancellationCause
    from .render_context import RenderContext
    from .render_context_display import RenderContextDisplay
    from .render_email_request import RenderEmailRequest
    from .render_link import RenderLink
    from .render_links_request import RenderLinksRequest
    from .render_links_result import RenderLinksResult
    from .render_links_success import RenderLinksSuccess
    from .render_mail_result import RenderMailResult
    from .render_mail_success import RenderMailSuccess
    from .render_sms_request import RenderSmsRequest
    from .rendered_sender import RenderedSender
    from .reply_event import ReplyEvent
    from .report_import_feature import ReportImportFeature
    from .request_node import RequestNode
    from .sample_node import SampleNode
    from .scheduled_scheduler import ScheduledScheduler
    from .script_node import ScriptNode
    from .segment import Segment
    from .segment_base import SegmentBase
    from .segment_target_selector import SegmentTargetSelector
    from .segmentation_import_feature import SegmentationImportFeature
    from .send_mail_node import SendMailNode
    from .send_push_app_node import SendPushAppNode
    from .send_sms_node import SendSmsNode
    from .send_to_target_request import SendToTargetRequest
    from .single_select_list_field import SingleSelectListField
    from .sleep_node import SleepNode
    from .sms_campaign import SmsCampaign
    from .sms_content import SmsContent
    from .sms_message import SmsMessage
    from .sms_node import SmsNode
    from .sms_settings import SmsSettings
    from .sort_order import SortOrder
    from .split_node import SplitNode
    from .stamp import Stamp
    from .static_segment import StaticSegment
    from .subscription import Subscription
    from .subscription_contact import SubscriptionContact
    from .subscription_creation import SubscriptionCreation
    from .subscription_lifecycle import SubscriptionLifecycle
    from .subscription_provider import SubscriptionProvider
    from .subscription_unicity_contact import SubscriptionUnicityContact
    from .subscription_user import SubscriptionUser
    from .suppression_event import SuppressionEvent
    from .switch_node import SwitchNode
    from .sync_bounce_status import SyncBounceStatus
    from .target import Target
    from .target_bounce import TargetBounce
    from .target_count import TargetCount
    from .target_red_list import TargetRedList
    from .target_red_listing import TargetRedListing
    from .target_selector import TargetSelector
    from .templating_2 import Templating2
    from .templating_4 import Templating4
    from .templating_41 import Templating41
    from .terminal_node import TerminalNode
    from .text_area_field import TextAreaField
    from .text_field import TextField
    from .time_zone_scheduler import TimeZoneScheduler
    from .undefined_bounce_subject import UndefinedBounceSubject
    from .unicity_receiver import UnicityReceiver
    from .unicity_target_selector import UnicityTargetSelector
    from .unsubscribe_hit_link import UnsubscribeHitLink
    from .update_target_node import UpdateTargetNode
    from .user_defined_policy_cancellation import UserDefinedPolicyCancellation
    from .validation_settings import ValidationSettings
    from .value_list import ValueList
    from .value_list_item import ValueListItem
    from .wait_all_node import WaitAllNode
    from .wait_kill_node import WaitKillNode
    from .wait_node import WaitNode
    from .wait_race_node import WaitRaceNode
    from .webtask import Webtask
    from .webtask_scripting import WebtaskScripting
    from .webtask_scripting_v7 import WebtaskScriptingV7
    from .weekly_import_occurrence import WeeklyImportOccurrence
    from .workflow import Workflow
    from .workflow_capping import WorkflowCapping
    from .workflow_capping_key import WorkflowCappingKey
    from .workflow_capping_period import WorkflowCappingPeriod
    from .workflow_capping_period_unit import WorkflowCappingPeriodUnit
    from .workflow_listener import WorkflowListener
    from .workflow_listener_event import WorkflowListenerEvent
    from .workflow_node import WorkflowNode
    from .workflow_node_base import WorkflowNodeBase
    from .workflow_node_data import WorkflowNodeData
    from .workflow_node_event import WorkflowNodeEvent
    from .workflow_node_flow import WorkflowNodeFlow
    from .workflow_scripting import WorkflowScripting
    from .workflow_state import WorkflowState
    from .workflow_task import WorkflowTask
    from .workflow_task_provider import WorkflowTaskProvider
    from .workflow_task_scheduler import WorkflowTaskScheduler

_MODULES: dict[str, str] = {
    "Action": ".action",
    "ActionBase": ".action_base",
    "ActionInformations": ".action_informations",
    "ActionLastSent": ".action_last_sent",
    "ActionMonitor": ".action_monitor",
    "ActionPerformance": ".action_performance",
    "ActionPressure": ".action_pressure",
    "ActionPurpose": ".action_purpose",
    "ActionScheduler": ".action_scheduler",
    "ActionSchedulerBase": ".action_scheduler_base",
    "ActionSegments": ".action_segments",
    "ActionState": ".action_state",
    "ActivationEvent": ".activation_event",
    "AddressBounceDetail": ".address_bounce_detail",
    "AddressBounceSubject": ".address_bounce_subject",
    "ApnsApplicationProvider": ".apns_application_provider",
    "ApnsCertificate": ".apns_certificate",
    "ApnsSubscriptionProvider": ".apns_subscription_provider",
    "Application": ".application",
    "ApplicationActivation": ".application_activation",
    "ApplicationOption": ".application_option",
    "ApplicationOptionValue": ".application_option_value",
    "ApplicationProvider": ".application_provider",
    "ApplicationReceiver": ".application_receiver",
    "AsapScheduler": ".asap_scheduler",
    "Attachment": ".attachment",
    "BadDestinationSystemAddress": ".bad_destination_system_address",
    "Bounce": ".bounce",
    "BounceAnalysis": ".bounce_analysis",
    "BounceAnalysisVerdict": ".bounce_analysis_verdict",
    "BounceCode": ".bounce_code",
    "BounceEvent": ".bounce_event",
    "BounceStatus": ".bounce_status",
    "BounceSubject": ".bounce_subject",
    "Campaign": ".campaign",
    "CampaignEventFilter": ".campaign_event_filter",
    "CampaignEventFilterSubtypesItem": ".campaign_event_filter_subtypes_item",
    "CampaignEventsRequest": ".campaign_events_request",
    "CampaignItem": ".campaign_item",
    "CampaignItemEvents": ".campaign_item_events",
    "Cancellation": ".cancellation",
    "CancellationCause": ".cancellation_cause",
    "CancellationEvent": ".cancellation_event",
    "ChangeDates": ".change_dates",
    "Compilable": ".compilable",
    "CompilableFlaw": ".compilable_flaw",
    "CompilableResult": ".compilable_result",
    "CompilableSuccess": ".compilable_success",
    "CompilableValue": ".compilable_value",
    "ComplaintEvent": ".complaint_event",
    "ConditionalTimeSlotsNode": ".conditional_time_slots_node",
    "ContactReceiver": ".contact_receiver",
    "ContactReceiverValue": ".contact_receiver_value",
    "ContentOverride": ".content_override",
    "CreationEvent": ".creation_event",
    "CustomerIdentity": ".customer_identity",
    "DailyImportOccurrence": ".daily_import_occurrence",
    "DataExplorerMatchNode": ".data_explorer_match_node",
    "DataManagerPipelineNode": ".data_manager_pipeline_node",
    "DataTablePipelineNode": ".data_table_pipeline_node",
    "DatabaseImportFeature": ".database_import_feature",
    "DateField": ".date_field",
    "DeletedTarget": ".deleted_target",
    "DuplicateImportFeature": ".duplicate_import_feature",
    "DuplicateImportRules": ".duplicate_import_rules",
    "DynamicSegment": ".dynamic_segment",
    "EmailField": ".email_field",
    "EmailItemEvents": ".email_item_events",
    "EmailSource": ".email_source",
    "EmailTemplating": ".email_templating",
    "Event": ".event",
    "EventActivation": ".event_activation",
    "EventBase": ".event_base",
    "EventDetail": ".event_detail",
    "EventExecution": ".event_execution",
    "EventIdentity": ".event_identity",
    "EventSource": ".event_source",
    "ExecutionEmailRequest": ".execution_email_request",
    "ExecutionEvent": ".execution_event",
    "ExecutionFailure": ".execution_failure",
    "ExecutionFailureReason": ".execution_failure_reason",
    "ExecutionResult": ".execution_result",
    "ExecutionSmsRequest": ".execution_sms_request",
    "ExecutionSuccess": ".execution_success",
    "Field": ".field",
    "FieldBase": ".field_base",
    "FieldConstraint": ".field_constraint",
    "FieldConstraintOperator": ".field_constraint_operator",
    "FileImportSource": ".file_import_source",
    "FirebaseApplicationProvider": ".firebase_application_provider",
    "FirebaseSubscriptionProvider": ".firebase_subscription_provider",
    "FootprintReceiver": ".footprint_receiver",
    "FtpImportSource": ".ftp_import_source",
    "HashReceiver": ".hash_receiver",
    "HitEvent": ".hit_event",
    "HitLink": ".hit_link",
    "HttpApplicationProvider": ".http_application_provider",
    "IdReceiver": ".id_receiver",
    "IdTargetSelector": ".id_target_selector",
    "IfNode": ".if_node",
    "ImportDefinition": ".import_definition",
    "ImportExecution": ".import_execution",
    "ImportExecutionState": ".import_execution_state",
    "ImportFeature": ".import_feature",
    "ImportFrequency": ".import_frequency",
    "ImportMoment": ".import_moment",
    "ImportOccurrence": ".import_occurrence",
    "ImportOccurrenceBase": ".import_occurrence_base",
    "ImportPeriodicity": ".import_periodicity",
    "ImportScheduler": ".import_scheduler",
    "ImportSource": ".import_source",
    "ImportSourceBase": ".import_source_base",
    "ImportTime": ".import_time",
    "ImportValidity": ".import_validity",
    "ImpressionEvent": ".impression_event",
    "LiteralApplicationOptionValue": ".literal_application_option_value",
    "MailArchive": ".mail_archive",
    "MailCampaign": ".mail_campaign",
    "MailContent": ".mail_content",
    "MailHeaders": ".mail_headers",
    "MailMessage": ".mail_message",
    "MailSender": ".mail_sender",
    "MailSettings": ".mail_settings",
    "MailSettingsConsent": ".mail_settings_consent",
    "MailSettingsEditionMode": ".mail_settings_edition_mode",
    "MatchNode": ".match_node",
    "MessageActivation": ".message_activation",
    "MessageCopy": ".message_copy",
    "MessageExecution": ".message_execution",
    "ModificationEvent": ".modification_event",
    "MonthlyImportOccurrence": ".monthly_import_occurrence",
    "MultipleSelectListField": ".multiple_select_list_field",
    "MultipleSlotsNode": ".multiple_slots_node",
    "NativeApplication": ".native_application",
    "NormalizationImportFeature": ".normalization_import_feature",
    "Notification": ".notification",
    "NotificationBase": ".notification_base",
    "NotificationChannel": ".notification_channel",
    "NotificationExecutionNode": ".notification_execution_node",
    "NotificationExecutionRequest": ".notification_execution_request",
    "NotificationExpiration": ".notification_expiration",
    "NotificationOverrides": ".notification_overrides",
    "NotificationRecipient": ".notification_recipient",
    "NotificationRedirection": ".notification_redirection",
    "NotificationRender": ".notification_render",
    "NotificationRenderMeta": ".notification_render_meta",
    "NotificationRenderReceiver": ".notification_render_receiver",
    "NotificationRenderRequest": ".notification_render_request",
    "NotificationRenderResult": ".notification_render_result",
    "NotificationRenderSuccess": ".notification_render_success",
    "NotificationSettings": ".notification_settings",
    "NotificationSource": ".notification_source",
    "NotificationTask": ".notification_task",
    "NotificationTestRecipient": ".notification_test_recipient",
    "NotificationTestRequest": ".notification_test_request",
    "NotificationVersion": ".notification_version",
    "NumericField": ".numeric_field",
    "OnceImportPeriodicity": ".once_import_periodicity",
    "OpenHitLink": ".open_hit_link",
    "OptoutEvent": ".optout_event",
    "P12ApnsCertificate": ".p12_apns_certificate",
    "PhoneField": ".phone_field",
    "PressurePredicate": ".pressure_predicate",
    "PressureRule": ".pressure_rule",
    "PressureTopic": ".pressure_topic",
    "PublishNode": ".publish_node",
    "PushAppNotification": ".push_app_notification",
    "Receiver": ".receiver",
    "RecipientNotFound": ".recipient_not_found",
    "RedListImportDestination": ".red_list_import_destination",
    "RedListImportFeature": ".red_list_import_feature",
    "RedirectionHitLink": ".redirection_hit_link",
    "RedlistEntry": ".redlist_entry",
    "RedlistEntryOrigin": ".redlist_entry_origin",
    "RelatedIdentification": ".related_identification",
    "RenderCancellationCause": ".render_cancellation_cause",
    "RenderContext": ".render_context",
    "RenderContextDisplay": ".render_context_display",
    "RenderEmailRequest": ".render_email_request",
    "RenderLink": ".render_link",
    "RenderLinksRequest": ".render_links_request",
    "RenderLinksResult": ".render_links_result",
    "RenderLinksSuccess": ".render_links_success",
    "RenderMailResult": ".render_mail_result",
    "RenderMailSuccess": ".render_mail_success",
    "RenderSmsRequest": ".render_sms_request",
    "RenderedSender": ".rendered_sender",
    "ReplyEvent": ".reply_event",
    "ReportImportFeature": ".report_import_feature",
    "RequestNode": ".request_node",
    "SampleNode": ".sample_node",
    "ScheduledScheduler": ".scheduled_scheduler",
    "ScriptNode": ".script_node",
    "Segment": ".segment",
    "SegmentBase": ".segment_base",
    "SegmentTargetSelector": ".segment_target_selector",
    "SegmentationImportFeature": ".segmentation_import_feature",
    "SendMailNode": ".send_mail_node",
    "SendPushAppNode": ".send_push_app_node",
    "SendSmsNode": ".send_sms_node",
    "SendToTargetRequest": ".send_to_target_request",
    "SingleSelectListField": ".single_select_list_field",
    "SleepNode": ".sleep_node",
    "SmsCampaign": ".sms_campaign",
    "SmsContent": ".sms_content",
    "SmsMessage": ".sms_message",
    "SmsNode": ".sms_node",
    "SmsSettings": ".sms_settings",
    "SortOrder": ".sort_order",
    "SplitNode": ".split_node",
    "Stamp": ".stamp",
    "StaticSegment": ".static_segment",
    "Subscription": ".subscription",
    "SubscriptionContact": ".subscription_contact",
    "SubscriptionCreation": ".subscription_creation",
    "SubscriptionLifecycle": ".subscription_lifecycle",
    "SubscriptionProvider": ".subscription_provider",
    "SubscriptionUnicityContact": ".subscription_unicity_contact",
    "SubscriptionUser": ".subscription_user",
    "SuppressionEvent": ".suppression_event",
    "SwitchNode": ".switch_node",
    "SyncBounceStatus": ".sync_bounce_status",
    "Target": ".target",
    "TargetBounce": ".target_bounce",
    "TargetCount": ".target_count",
    "TargetRedList": ".target_red_list",
    "TargetRedListing": ".target_red_listing",
    "TargetSelector": ".target_selector",
    "Templating2": ".templating_2",
    "Templating4": ".templating_4",
    "Templating41": ".templating_41",
    "TerminalNode": ".terminal_node",
    "TextAreaField": ".text_area_field",
    "TextField": ".text_field",
    "TimeZoneScheduler": ".time_zone_scheduler",
    "UndefinedBounceSubject": ".undefined_bounce_subject",
    "UnicityReceiver": ".unicity_receiver",
    "UnicityTargetSelector": ".unicity_target_selector",
    "UnsubscribeHitLink": ".unsubscribe_hit_link",
    "UpdateTargetNode": ".update_target_node",
    "UserDefinedPolicyCancellation": ".user_defined_policy_cancellation",
    "ValidationSettings": ".validation_settings",
    "ValueList": ".value_list",
    "ValueListItem": ".value_list_item",
    "WaitAllNode": ".wait_all_node",
    "WaitKillNode": ".wait_kill_node",
    "WaitNode": ".wait_node",
    "WaitRaceNode": ".wait_race_node",
    "Webtask": ".webtask",
    "WebtaskScripting": ".webtask_scripting",
    "WebtaskScriptingV7": ".webtask_scripting_v7",
    "WeeklyImportOccurrence": ".weekly_import_occurrence",
    "Workflow": ".workflow",
    "WorkflowCapping": ".workflow_capping",
    "WorkflowCappingKey": ".workflow_capping_key",
    "WorkflowCappingPeriod": ".workflow_capping_period",
    "WorkflowCappingPeriodUnit": ".workflow_capping_period_unit",
    "WorkflowListener": ".workflow_listener",
    "WorkflowListenerEvent": ".workflow_listener_event",
    "WorkflowNode": ".workflow_node",
    "WorkflowNodeBase": ".workflow_node_base",
    "WorkflowNodeData": ".workflow_node_data",
    "WorkflowNodeEvent": ".workflow_node_event",
    "WorkflowNodeFlow": ".workflow_node_flow",
    "WorkflowScripting": ".workflow_scripting",
    "WorkflowState": ".workflow_state",
    "WorkflowTask": ".workflow_task",
    "WorkflowTaskProvider": ".workflow_task_provider",
    "WorkflowTaskScheduler": ".workflow_task_scheduler",
}

__all__ = [
    "Action",
    "ActionBase",
    "ActionInformations",
    "ActionLastSent",
    "ActionMonitor",
    "ActionPerformance",
    "ActionPressure",
    "ActionPurpose",
    "ActionScheduler",
    "ActionSchedulerBase",
    "ActionSegments",
    "ActionState",
    "ActivationEvent",
    "AddressBounceDetail",
    "AddressBounceSubject",
    "ApnsApplicationProvider",
    "ApnsCertificate",
    "ApnsSubscriptionProvider",
    "Application",
    "ApplicationActivation",
    "ApplicationOption",
    "ApplicationOptionValue",
    "ApplicationProvider",
    "ApplicationReceiver",
    "AsapScheduler",
    "Attachment",
    "BadDestinationSystemAddress",
    "Bounce",
    "BounceAnalysis",
    "BounceAnalysisVerdict",
    "BounceCode",
    "BounceEvent",
    "BounceStatus",
    "BounceSubject",
    "Campaign",
    "CampaignEventFilter",
    "CampaignEventFilterSubtypesItem",
    "CampaignEventsRequest",
    "CampaignItem",
    "CampaignItemEvents",
    "Cancellation",
    "CancellationCause",
    "CancellationEvent",
    "ChangeDates",
    "Compilable",
    "CompilableFlaw",
    "CompilableResult",
    "CompilableSuccess",
    "CompilableValue",
    "ComplaintEvent",
    "ConditionalTimeSlotsNode",
    "ContactReceiver",
    "ContactReceiverValue",
    "ContentOverride",
    "CreationEvent",
    "CustomerIdentity",
    "DailyImportOccurrence",
    "DataExplorerMatchNode",
    "DataManagerPipelineNode",
    "DataTablePipelineNode",
    "DatabaseImportFeature",
    "DateField",
    "DeletedTarget",
    "DuplicateImportFeature",
    "DuplicateImportRules",
    "DynamicSegment",
    "EmailField",
    "EmailItemEvents",
    "EmailSource",
    "EmailTemplating",
    "Event",
    "EventActivation",
    "EventBase",
    "EventDetail",
    "EventExecution",
    "EventIdentity",
    "EventSource",
    "ExecutionEmailRequest",
    "ExecutionEvent",
    "ExecutionFailure",
    "ExecutionFailureReason",
    "ExecutionResult",
    "ExecutionSmsRequest",
    "ExecutionSuccess",
    "Field",
    "FieldBase",
    "FieldConstraint",
    "FieldConstraintOperator",
    "FileImportSource",
    "FirebaseApplicationProvider",
    "FirebaseSubscriptionProvider",
    "FootprintReceiver",
    "FtpImportSource",
    "HashReceiver",
    "HitEvent",
    "HitLink",
    "HttpApplicationProvider",
    "IdReceiver",
    "IdTargetSelector",
    "IfNode",
    "ImportDefinition",
    "ImportExecution",
    "ImportExecutionState",
    "ImportFeature",
    "ImportFrequency",
    "ImportMoment",
    "ImportOccurrence",
    "ImportOccurrenceBase",
    "ImportPeriodicity",
    "ImportScheduler",
    "ImportSource",
    "ImportSourceBase",
    "ImportTime",
    "ImportValidity",
    "ImpressionEvent",
    "LiteralApplicationOptionValue",
    "MailArchive",
    "MailCampaign",
    "MailContent",
    "MailHeaders",
    "MailMessage",
    "MailSender",
    "MailSettings",
    "MailSettingsConsent",
    "MailSettingsEditionMode",
    "MatchNode",
    "MessageActivation",
    "MessageCopy",
    "MessageExecution",
    "ModificationEvent",
    "MonthlyImportOccurrence",
    "MultipleSelectListField",
    "MultipleSlotsNode",
    "NativeApplication",
    "NormalizationImportFeature",
    "Notification",
    "NotificationBase",
    "NotificationChannel",
    "NotificationExecutionNode",
    "NotificationExecutionRequest",
    "NotificationExpiration",
    "NotificationOverrides",
    "NotificationRecipient",
    "NotificationRedirection",
    "NotificationRender",
    "NotificationRenderMeta",
    "NotificationRenderReceiver",
    "NotificationRenderRequest",
    "NotificationRenderResult",
    "NotificationRenderSuccess",
    "NotificationSettings",
    "NotificationSource",
    "NotificationTask",
    "NotificationTestRecipient",
    "NotificationTestRequest",
    "NotificationVersion",
    "NumericField",
    "OnceImportPeriodicity",
    "OpenHitLink",
    "OptoutEvent",
    "P12ApnsCertificate",
    "PhoneField",
    "PressurePredicate",
    "PressureRule",
    "PressureTopic",
    "PublishNode",
    "PushAppNotification",
    "Receiver",
    "RecipientNotFound",
    "RedListImportDestination",
    "RedListImportFeature",
    "RedirectionHitLink",
    "RedlistEntry",
    "RedlistEntryOrigin",
    "RelatedIdentification",
    "RenderCancellationCause",
    "RenderContext",
    "RenderContextDisplay",
    "RenderEmailRequest",
    "RenderLink",
    "RenderLinksRequest",
    "RenderLinksResult",
    "RenderLinksSuccess",
    "RenderMailResult",
    "RenderMailSuccess",
    "RenderSmsRequest",
    "RenderedSender",
    "ReplyEvent",
    "ReportImportFeature",
    "RequestNode",
    "SampleNode",
    "ScheduledScheduler",
    "ScriptNode",
    "Segment",
    "SegmentBase",
    "SegmentTargetSelector",
    "SegmentationImportFeature",
    "SendMailNode",
    "SendPushAppNode",
    "SendSmsNode",
    "SendToTargetRequest",
    "SingleSelectListField",
    "SleepNode",
    "SmsCampaign",
    "SmsContent",
    "SmsMessage",
    "SmsNode",
    "SmsSettings",
    "SortOrder",
    "SplitNode",
    "Stamp",
    "StaticSegment",
    "Subscription",
    "SubscriptionContact",
    "SubscriptionCreation",
    "SubscriptionLifecycle",
    "SubscriptionProvider",
    "SubscriptionUnicityContact",
    "SubscriptionUser",
    "SuppressionEvent",
    "SwitchNode",
    "SyncBounceStatus",
    "Target",
    "TargetBounce",
    "TargetCount",
    "TargetRedList",
    "TargetRedListing",
    "TargetSelector",
    "Templating2",
    "Templating4",
    "Templating41",
    "TerminalNode",
    "TextAreaField",
    "TextField",
    "TimeZoneScheduler",
    "UndefinedBounceSubject",
    "UnicityReceiver",
    "UnicityTargetSelector",
    "UnsubscribeHitLink",
    "UpdateTargetNode",
    "UserDefinedPolicyCancellation",
    "ValidationSettings",
    "ValueList",
    "ValueListItem",
    "WaitAllNode",
    "WaitKillNode",
    "WaitNode",
    "WaitRaceNode",
    "Webtask",
    "WebtaskScripting",
    "WebtaskScriptingV7",
    "WeeklyImportOccurrence",
    "Workflow",
    "WorkflowCapping",
    "WorkflowCappingKey",
    "WorkflowCappingPeriod",
    "WorkflowCappingPeriodUnit",
    "WorkflowListener",
    "WorkflowListenerEvent",
    "WorkflowNode",
    "WorkflowNodeBase",
    "WorkflowNodeData",
    "WorkflowNodeEvent",
    "WorkflowNodeFlow",
    "WorkflowScripting",
    "WorkflowState",
    "WorkflowTask",
    "WorkflowTaskProvider",
    "WorkflowTaskScheduler",
]

if not TYPE_CHECKING:  # a type checker has the imports, and would accept any other name
    __getattr__ = _lazy.getter(globals(), _MODULES)
__dir__ = _lazy.lister(globals())

"""Findings in words: a title, and one sentence with its numbers; on the screen and in reports alike."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.values.enums import RejectReason
from services.insights.findings import Finding, FindingKind
from views.common.labels import label as word_of
from views.common.wording import amount, percent, said
from views.insights.rater_chart import signed

translate = QCoreApplication.translate


def title_of(finding: Finding) -> str:
    """What stands out, in a few words."""
    params = finding.params
    match finding.kind:
        case FindingKind.SLOWEST_STAGE:
            return translate("FindingsRow", "{stage} overruns most").format(stage=said(params["stage"]))
        case FindingKind.CONVERSION_FELL:
            return translate("FindingsRow", "Fewer go on from {stage}").format(stage=said(params["stage"]))
        case FindingKind.WEAKEST_STAGE:
            return translate("FindingsRow", "Most are lost in {stage}").format(stage=said(params["stage"]))
        case FindingKind.CHEAPEST_CHANNEL:
            return translate("FindingsRow", "{channel} costs least").format(channel=said(params["channel"]))
        case FindingKind.CHANNEL_WITHOUT_HIRE:
            return translate("FindingsRow", "{channel}: money, no hire").format(channel=said(params["channel"]))
        case FindingKind.WEAKEST_CHANNEL:
            return translate("FindingsRow", "{channel} brings the fewest hires").format(channel=said(params["channel"]))
        case FindingKind.MAIN_REASON:
            return translate("FindingsRow", "Main reason: {reason}").format(reason=word_of(params["reason"]))
        case FindingKind.SINGLE_SOURCE:
            return translate("FindingsRow", "One channel brings most")
        case FindingKind.SEVERE_RATER if params["difference"] < 0:
            return translate("FindingsRow", "{name} rates strictly").format(name=params["name"])
        case FindingKind.SEVERE_RATER:
            return translate("FindingsRow", "{name} rates leniently").format(name=params["name"])


def sentence_of(finding: Finding) -> str:
    """The numbers behind it, with their n."""
    params = finding.params
    match finding.kind:
        case FindingKind.SLOWEST_STAGE:
            return translate(
                "FindingsRow", "Median {median} days, limit {limit} days; {late} of {n} were overdue."
            ).format(median=f"{params['median']:.1f}", limit=f"{params['limit']:.1f}", late=params["late"], n=finding.n)
        case FindingKind.CONVERSION_FELL:
            now, before = params["now"], params["before"]
            return translate("FindingsRow", "{now} went on, {before} before (n = {n} and {m}).").format(
                now=percent(now.part, now.whole), before=percent(before.part, before.whole), n=now.whole,
                m=before.whole,
            )  # fmt: skip
        case FindingKind.WEAKEST_STAGE:
            now = params["now"]
            return translate("FindingsRow", "Of {n} who left it, {lost} did not go on.").format(
                n=now.whole, lost=now.whole - now.part
            )
        case FindingKind.CHEAPEST_CHANNEL:
            return translate(
                "FindingsRow", "{cost} yuan per hire ({n} hires); the other paid channels {others} yuan."
            ).format(
                cost=amount(params["cost"] // 100 * 100), n=params["hired"],
                others=amount(params["others"] // 100 * 100),
            )  # fmt: skip
        case FindingKind.CHANNEL_WITHOUT_HIRE:
            return translate("FindingsRow", "{spend} yuan spent, {n} résumés, nobody hired.").format(
                spend=amount(params["spend"]), n=finding.n
            )
        case FindingKind.WEAKEST_CHANNEL:
            return translate(
                "FindingsRow", "{hired} of {n} applicants hired ({share}); of the other channels' {others}."
            ).format(
                hired=params["hired"], n=finding.n, share=f"{100 * params['share']:.0f}%",
                others=f"{100 * params['others']:.0f}%",
            )  # fmt: skip
        case FindingKind.MAIN_REASON:
            return translate("FindingsRow", "{count} of {n} who ended have this reason.").format(
                count=params["count"], n=finding.n
            )
        case FindingKind.SINGLE_SOURCE:
            return translate("FindingsRow", "{channel} brought {share} of {n} résumés.").format(
                channel=said(params["channel"]), share=f"{100 * params['share']:.0f}%", n=finding.n
            )
        case FindingKind.SEVERE_RATER:
            return translate(
                "FindingsRow",
                "{difference} points from those who rated the same people ({n} shared); concludes yes in {rate}, "
                "the others in {others}.",

            ).format(
                difference=signed(params["difference"]), n=finding.n,
                rate=f"{100 * (params['pass_rate'] or 0):.0f}%", others=f"{100 * params['others']:.0f}%",
            )  # fmt: skip


def advice_of(finding: Finding) -> str:
    """What to do about it, in one line."""
    match finding.kind:
        case FindingKind.SLOWEST_STAGE:
            return translate("FindingsRow", "Remind the owners, or change the limit")
        case FindingKind.CONVERSION_FELL:
            return translate("FindingsRow", "Read the reasons of those who stopped")
        case FindingKind.WEAKEST_STAGE:
            return translate("FindingsRow", "Screen for it one stage earlier")
        case FindingKind.CHEAPEST_CHANNEL:
            return translate("FindingsRow", "Give it more of the budget")
        case FindingKind.CHANNEL_WITHOUT_HIRE:
            return translate("FindingsRow", "Stop it, or change what is posted there")
        case FindingKind.WEAKEST_CHANNEL:
            return translate("FindingsRow", "Cut it first, or change what is posted there")
        case FindingKind.MAIN_REASON if finding.params["reason"] is RejectReason.SALARY:
            return translate("FindingsRow", "Say the band in the first message; compare it with the market")
        case FindingKind.MAIN_REASON:
            return translate("FindingsRow", "Make it a hard condition, or say it in the posting")
        case FindingKind.SINGLE_SOURCE:
            return translate("FindingsRow", "Open a second channel before it fails")
        case FindingKind.SEVERE_RATER:
            return translate("FindingsRow", "Go through the anchors together; change no score")

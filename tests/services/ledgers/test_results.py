"""Results and states in words: outcome, round or place, reason; composed as offices compose them."""

from __future__ import annotations

import pytest

from services.ledgers.values import words
from services.ledgers.values.readers import reader

CASES = """
通过|passed
合格|passed
初试通过|passed r1
复试未通过|rejected r2
初试合格，复试不合格|rejected r2
已发offer未入职|declined
发offer未报到|declined
不合适-薪资|rejected salary
不合适（薪资）|rejected salary
放弃(已找到工作)|withdrawn withdrew
未接电话|no_show no_show
待通知|pending
储备|pending
拉黑|rejected
黑名单|rejected
转岗|pending
转岗至质检|pending
待复试|pending r2
待初试|pending r1
一面通过待二面|pending r2
二面中|pending r2
到面未通过|rejected
未到面|no_show
已到面|attended
面试未到|no_show
临时有事未到|no_show
改期|pending
改约3月8日|pending
电话未接|no_show
打不通|no_show
关机|no_show
空号|no_show
不来|withdrawn
不考虑|withdrawn
候选人不考虑|withdrawn
不感兴趣|withdrawn
拒绝面试|withdrawn
嫌远|withdrawn location
嫌工资低|withdrawn salary
薪资不符|rejected salary
薪资谈不拢|rejected salary
经验不足|rejected experience
学历不符|rejected education
年龄偏大|rejected
已录用|offered
拟录用|offered
同意录用|offered
录用，3月5日入职|hired
已入职|hired
3.5入职|hired
3月5日入职|hired
待入职|accepted
3月10日入职（待）|accepted
已入职已离职|left
入职后离职|left
入职一周离职|left
试岗中|hired
试岗不合格|rejected
试用期|hired
转正|confirmed
已转正|confirmed
拒offer|declined
已发offer，候选人拒绝|declined
发offer后放弃|declined
拒绝offer|declined
offer拒绝|declined
offer已拒|declined
接受offer|accepted
offer已接受|accepted
已接受offer待入职|accepted
offer中|offered
待发offer|offered
审批中|offered
offer审批中|offered
谈薪中|offered
背调中|pending vetting
体检中|pending vetting
体检不合格|rejected
背调不通过|rejected
笔试通过|passed assessment
笔试未通过|rejected assessment
HR面通过|passed
HR初试通过|passed r1
简历通过|passed screening
简历不通过|rejected
初筛通过|passed screening
初筛不通过|rejected
部门筛选通过|passed screening
部门未通过|rejected
用人部门不合适|rejected
简历筛选中|pending
已推荐|pending screening
已推荐用人部门|pending screening
已约面|pending interview
已约3月5日面试|pending interview
约3.5面试|pending interview
邀约中|pending
已邀约|pending interview
已面试|attended
已面试，待反馈|pending
面试中|pending interview
等通知|pending
待定|pending
备选|pending
考虑中|pending
再看看|pending
暂不录用|rejected
暂缓|pending
人才库|pool
入库|pool
进入人才库|pool
归档|rejected
关闭|rejected
终止|rejected
淘汰|rejected
终面淘汰|rejected r3
二面挂|rejected r2
一面过|passed r1
挂|rejected
√|passed
×|rejected
是|passed
否|rejected
Y|passed
N|rejected
OK|passed
ok|passed
NO|rejected
Pass|passed
pass|passed
Fail|rejected
hired|hired
Offer Accepted|accepted
Offer Declined|declined
Rejected|rejected
Withdrawn|withdrawn
On Hold|pending
Phone Screen|pending
In Progress|pending
New|pending
Shortlisted|passed
Interview Scheduled|pending interview
Not Selected|rejected
No Show|no_show
Offer Extended|offered
Background Check|pending vetting
Application Review|pending
不录用|rejected
未录用|rejected
予以录用|offered
不予录用|rejected
建议录用|passed
推荐复试|passed r2
进入复试|passed r2
进入二面|passed r2
通过，进入复试|passed r2
安排复试|passed r2
可以复试|passed
未面试|no_show
取消面试|withdrawn
候选人取消|withdrawn
已离职|left
自离|left
试用期离职|left
试用期未通过|left
面试不合格|rejected
面试没过|rejected
不合适|rejected
合适|passed
基本合适|passed
不太合适|rejected
还可以|passed
一般|pending
较差|rejected
优秀|passed
良好|passed
符合要求|passed
不符合要求|rejected
没看上|rejected
没有来|no_show
未来面试|no_show
没来面试|no_show
放鸽子|no_show
失联|no_show
爽约|no_show
迟到|pending
已通知|pending
已通知面试|pending interview
未通知|pending
未联系上|no_show
联系不上|no_show
微信未回复|no_show
未回复|pending
没回复|pending
未读|pending
已读不回|no_show
考研|withdrawn withdrew
家里有事|withdrawn withdrew
另有offer|withdrawn withdrew
去了别家|withdrawn withdrew
已有工作|withdrawn withdrew
找到工作了|withdrawn withdrew
已找到其他工作|withdrawn withdrew
个人原因放弃|withdrawn withdrew
距离太远放弃|withdrawn location
薪资低放弃|withdrawn salary
放弃入职|declined
入职当天未到|declined
未入职|declined
未报到|declined
没来报到|declined
毁约|declined
2012-10-26发offer张三|offered
3.8复试|pending r2
3月8日复试通过|passed r2
3月8日来面试|pending interview
已电联|pending
电联|pending
电话面试通过|passed
视频面试通过|passed
初试：通过；复试：待定|pending r2
一面√|passed r1
一面×|rejected r1
一面√二面×|rejected r2
通过（待定薪）|offered
录用（未到岗）|declined
拟录用（审批中）|offered
录用中|offered
已报到|hired
在职|hired
到岗|hired
已到岗|hired
未到岗|declined
不到岗|declined
拒了|declined
接了|accepted
oc|offered
泡池子|pending
流程终止|rejected
流程结束|rejected
候选人放弃|withdrawn
公司拒绝|rejected
双向不合适|rejected
HC关闭|rejected
岗位关闭|rejected
职位已满|rejected
招满|rejected
"""


@pytest.mark.parametrize("line", CASES.split("\n")[1:-1])
def test_a_result_in_words(line: str) -> None:
    text, _, expected = line.partition("|")
    outcome, *others = expected.split()
    found = words.result(text).values[""]
    told = {found.place, f"r{found.round}", str(found.reason)}
    assert found.outcome == outcome or (outcome == "pending" and not found.outcome and (found.place or found.round))
    assert set(others) <= told


@pytest.mark.parametrize("text", ["下周再说吧", "没做", "本地人"])
def test_words_that_are_no_result_stay_as_text(text: str) -> None:
    found = words.result(text)
    assert (found.values[""].outcome, found.doubt, found.rest) == ("", "result.unclear", text)


@pytest.mark.parametrize(("text", "rest"), [("不合适-薪资", ""), ("一面通过，待二面", ""), ("3月8日复试通过", ""),
    ("通过，性格开朗", "通过，性格开朗")])  # fmt: skip
def test_only_words_beyond_the_result_are_kept_beside_it(text: str, rest: str) -> None:
    assert words.result(text).rest == rest


def test_nothing_in_a_column_of_results_is_no_rejection() -> None:
    assert reader("result", "面试结果")("无").values == {}
    assert reader("result", "面试结果")("/").values == {}
    assert reader("result", "有无offer")("无").values[""].outcome == "rejected"
    assert reader("result", "是否到面")("否").values[""].outcome == "no_show"

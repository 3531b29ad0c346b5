<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Answering</name>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Answers kept: {name}</source>
        <translation>答疑卡已保存：{name}</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
</context>
<context>
    <name>AnswersPopover</name>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No answer is prepared yet: what to bring, shifts, meals and lodging, the way here…</source>
        <translation>还没有答疑卡：带什么、班次、食宿、怎么来……</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制答案</translation>
    </message>
    <message>
        <source>What to bring: identity card, certificates
Shifts: two, changing weekly</source>
        <translation>带什么：身份证、学历证
班次：两班倒</translation>
    </message>
    <message>
        <source>One line each: question, colon, answer</source>
        <translation>一行一条：问题：答案</translation>
    </message>
</context>
<context>
    <name>AttestPopover</name>
    <message>
        <source>Record a result</source>
        <translation>记录结果</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>no points</source>
        <translation>不填分数</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source> points</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>The file that shows it</source>
        <translation>证明文件</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>不附文件</translation>
    </message>
    <message>
        <source>Note (kept with it)</source>
        <translation>备注（一起留存）</translation>
    </message>
    <message>
        <source>Put on record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Approvers and HR managers record approvals.</source>
        <translation>审批由审批人或招聘经理登记。</translation>
    </message>
    <message>
        <source>Which test: written, personality…</source>
        <translation>测评名称，如笔试、性格测评</translation>
    </message>
    <message>
        <source>Who checked, if an agency did</source>
        <translation>背调机构（选填）</translation>
    </message>
    <message>
        <source>{moment}, {person}: {answer}</source>
        <translation>{moment} {person}：{answer}</translation>
    </message>
    <message>
        <source>{told} ({more})</source>
        <translation>{told}（{more}）</translation>
    </message>
</context>
<context>
    <name>Attesting</name>
    <message>
        <source>On record: {what}</source>
        <translation>已登记：{what}</translation>
    </message>
</context>
<context>
    <name>BackgroundTab</name>
    <message>
        <source>It comes with a résumé or a ledger.</source>
        <translation>收进简历或导入台账时会带出来。</translation>
    </message>
    <message>
        <source>No career yet</source>
        <translation>还没有经历</translation>
    </message>
    <message>
        <source>now</source>
        <translation>至今</translation>
    </message>
</context>
<context>
    <name>CandidateActs</name>
    <message>
        <source>{name} moved to {stage}</source>
        <translation>{name}已移至{stage}</translation>
    </message>
    <message>
        <source>{name} cannot go to {stage} yet. Missing:</source>
        <translation>{name}还不能进入{stage}，缺：</translation>
    </message>
    <message>
        <source>{name} rejected</source>
        <translation>已淘汰{name}</translation>
    </message>
    <message>
        <source>{name} is running again</source>
        <translation>{name}已重新进入流程</translation>
    </message>
    <message>
        <source>Find a position</source>
        <translation>找职位</translation>
    </message>
    <message>
        <source>{name} added</source>
        <translation>已加入{name}</translation>
    </message>
    <message>
        <source>Find or add a tag</source>
        <translation>找标签或新增</translation>
    </message>
    <message>
        <source>Tag taken off</source>
        <translation>标签已去掉</translation>
    </message>
    <message>
        <source>Find a source</source>
        <translation>找渠道</translation>
    </message>
    <message>
        <source>Hand over to</source>
        <translation>转交给</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已转交</translation>
    </message>
    <message>
        <source>Contact logged</source>
        <translation>联系已记下</translation>
    </message>
    <message>
        <source>Draft written; you send it later</source>
        <translation>草稿已写好，由你发出</translation>
    </message>
    <message>
        <source>Interview planned: {when}</source>
        <translation>面试已安排：{when}</translation>
    </message>
    <message>
        <source>Interview changed</source>
        <translation>面试状态已更新</translation>
    </message>
</context>
<context>
    <name>CandidateFiles</name>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add files to {name}</source>
        <translation>给{name}添加文件</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Saved {name}</source>
        <translation>已保存 {name}</translation>
    </message>
</context>
<context>
    <name>CandidateHead</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>加星标</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>上一人</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>下一人</translation>
    </message>
    <message>
        <source>More acts</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>淘汰…</translation>
    </message>
    <message>
        <source>Plan interview</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>Other stages</source>
        <translation>其他阶段</translation>
    </message>
    <message>
        <source>Take the star away; right click: {often}</source>
        <translation>取消星标；右键改频率：{often}</translation>
    </message>
    <message>
        <source>{stage} {place} / {count}</source>
        <translation>{stage} 第 {place} / {count} 人</translation>
    </message>
</context>
<context>
    <name>CandidateMenus</name>
    <message>
        <source>Draft a message</source>
        <translation>写消息草稿</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>加标签…</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>转交…</translation>
    </message>
    <message>
        <source>Add to another position…</source>
        <translation>加入其他职位…</translation>
    </message>
    <message>
        <source>Add a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Record a test or a check…</source>
        <translation>记录测评或背调…</translation>
    </message>
    <message>
        <source>Recommended by…</source>
        <translation>登记推荐方…</translation>
    </message>
    <message>
        <source>Black list, cooling-off…</source>
        <translation>黑名单 / 冷冻期…</translation>
    </message>
    <message>
        <source>Who else may this be…</source>
        <translation>查重…</translation>
    </message>
    <message>
        <source>Take merged records apart…</source>
        <translation>拆开合并的档案…</translation>
    </message>
</context>
<context>
    <name>CandidatePage</name>
    <message>
        <source>Profile</source>
        <translation>候选人档案</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>上下一人</translation>
    </message>
    <message>
        <source>move on</source>
        <translation>推进</translation>
    </message>
    <message>
        <source>plan interview</source>
        <translation>约面试</translation>
    </message>
    <message>
        <source>log contact</source>
        <translation>记联系</translation>
    </message>
    <message>
        <source>star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Looking at contact data is recorded</source>
        <translation>查看联系方式会记入访问日志</translation>
    </message>
</context>
<context>
    <name>CautionPopover</name>
    <message>
        <source>A warning about {name}</source>
        <translation>给{name}加提示</translation>
    </message>
    <message>
        <source>What happened, and when</source>
        <translation>什么时候发生了什么</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Ends by itself</source>
        <translation>到期自动解除</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <source>It is shown where somebody acts, and stops nothing. The person may object.</source>
        <translation>只在操作时提示，不自动拦截或淘汰；本人可以申诉。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明原因</translation>
    </message>
</context>
<context>
    <name>Cautioning</name>
    <message>
        <source>Objection…</source>
        <translation>申诉…</translation>
    </message>
    <message>
        <source>Lift…</source>
        <translation>解除…</translation>
    </message>
    <message>
        <source>What the person says against it</source>
        <translation>本人的申诉</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Why it is lifted</source>
        <translation>解除原因</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Kept: it is shown from now on</source>
        <translation>已保存，以后操作时会提示</translation>
    </message>
    <message>
        <source>Objection written down</source>
        <translation>申诉已记录</translation>
    </message>
    <message>
        <source>Lifted</source>
        <translation>已解除</translation>
    </message>
</context>
<context>
    <name>ClaimPopover</name>
    <message>
        <source>Who recommended {name}</source>
        <translation>{name} 由谁推荐</translation>
    </message>
    <message>
        <source>A colleague, or any name</source>
        <translation>选同事，或直接输入姓名</translation>
    </message>
    <message>
        <source>Recommended by</source>
        <translation>推荐人</translation>
    </message>
    <message>
        <source>Supplier or scheme</source>
        <translation>供应商或内推办法</translation>
    </message>
    <message>
        <source>Recommended on</source>
        <translation>推荐日期</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No supplier or referral scheme is on record yet. Write down first what is agreed.</source>
        <translation>还没有登记供应商或内推办法，请先登记约定。</translation>
    </message>
    <message>
        <source>Suppliers…</source>
        <translation>去登记…</translation>
    </message>
    <message>
        <source>Say who recommended the person</source>
        <translation>请填写推荐人</translation>
    </message>
</context>
<context>
    <name>Claiming</name>
    <message>
        <source>Rule…</source>
        <translation>裁定…</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <source>{names} claim this person. The earlier one counts until somebody rules.</source>
        <translation>{names}都推荐了此人，裁定前以先推荐的为准。</translation>
    </message>
    <message>
        <source>Recommended by {who}, protected until {day}</source>
        <translation>由 {who} 推荐，保护期到 {day}</translation>
    </message>
    <message>
        <source>Recommended by {who}; the protection ended on {day}</source>
        <translation>由 {who} 推荐，保护期到 {day}，已过</translation>
    </message>
    <message>
        <source>Kept who recommended the person</source>
        <translation>已登记推荐方</translation>
    </message>
    <message>
        <source>{who} counts</source>
        <translation>以 {who} 为准</translation>
    </message>
    <message>
        <source>Taken away: {who}</source>
        <translation>已移除推荐方：{who}</translation>
    </message>
</context>
<context>
    <name>CommentsTab</name>
    <message>
        <source>Say something; @name tells them</source>
        <translation>和同事说一句，@姓名 会提醒对方</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>评论</translation>
    </message>
    <message>
        <source>Nobody has said anything yet</source>
        <translation>还没有人评论</translation>
    </message>
    <message>
        <source>mentions you</source>
        <translation>提到你</translation>
    </message>
</context>
<context>
    <name>ContactComposer</name>
    <message>
        <source>Prepared answers</source>
        <translation>答疑卡</translation>
    </message>
    <message>
        <source>Log a contact: what was said, what was agreed</source>
        <translation>记一笔联系：说了什么，约定了什么</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Next: {when}</source>
        <translation>下次跟进：{when}</translation>
    </message>
    <message>
        <source>Set a follow-up</source>
        <translation>设下次跟进</translation>
    </message>
    <message>
        <source>No follow-up</source>
        <translation>不再跟进</translation>
    </message>
    <message>
        <source>In 2 hours</source>
        <translation>2 小时后</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>其他时间…</translation>
    </message>
    <message>
        <source>Take this time</source>
        <translation>就这个时间</translation>
    </message>
</context>
<context>
    <name>ContactsTab</name>
    <message>
        <source>No contact logged yet</source>
        <translation>还没有联系记录</translation>
    </message>
    <message>
        <source>Write one below; C takes you there.</source>
        <translation>在下面记一笔；按 C 直达。</translation>
    </message>
    <message>
        <source>Follow up: {when}</source>
        <translation>下次跟进：{when}</translation>
    </message>
    <message>
        <source>Kept warm in {stage}</source>
        <translation>{stage}阶段保温</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>重点关注</translation>
    </message>
    <message>
        <source>Due since {when}</source>
        <translation>该联系了：{when} 到期</translation>
    </message>
    <message>
        <source>Next talk by {when}</source>
        <translation>下次联系：{when} 前</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Line {line} needs a question, a colon and an answer.</source>
        <translation>第 {line} 行要写成“问题：答案”。</translation>
    </message>
    <message>
        <source>At most {most} answers in one place.</source>
        <translation>每处最多 {most} 条。</translation>
    </message>
    <message>
        <source>Say why in a few words.</source>
        <translation>请写明原因。</translation>
    </message>
    <message>
        <source>A cooling-off needs a last day.</source>
        <translation>冷冻期要有最后一天。</translation>
    </message>
    <message>
        <source>The last day is over already. Choose a later one.</source>
        <translation>最后一天已过，请选更晚的日期。</translation>
    </message>
    <message>
        <source>Your role may not see or change pay.</source>
        <translation>你的角色不能查看或修改薪资。</translation>
    </message>
</context>
<context>
    <name>EvaluationsTab</name>
    <message>
        <source>No interview yet</source>
        <translation>还没有面试</translation>
    </message>
    <message>
        <source>Plan interview</source>
        <translation>安排面试</translation>
    </message>
    <message>
        <source>{n} / {count} submitted</source>
        <translation>已交 {n} / {count} 份</translation>
    </message>
    <message>
        <source>mean {mean}</source>
        <translation>均分 {mean}</translation>
    </message>
    <message>
        <source>{points} points apart on {dimension}</source>
        <translation>{dimension}分歧 {points} 分</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>看汇总对比</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>Shown once you have submitted yours</source>
        <translation>提交自己的评价后可看</translation>
    </message>
    <message>
        <source>due {when}</source>
        <translation>{when} 前交</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>去评价</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>代为填写</translation>
    </message>
    <message>
        <source>Not submitted yet</source>
        <translation>还没有提交</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>Amended: {reason}</source>
        <translation>已修改：{reason}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>Position</source>
        <translation>应聘职位</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>Show the whole number; it is recorded</source>
        <translation>显示完整号码（会记录）</translation>
    </message>
    <message>
        <source>Expected pay</source>
        <translation>期望月薪</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好联系</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Lives in</source>
        <translation>现居</translation>
    </message>
    <message>
        <source>Can start</source>
        <translation>可到岗</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Show the whole address; it is recorded</source>
        <translation>显示完整邮箱（会记录）</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>School</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>Wants job</source>
        <translation>期望职位</translation>
    </message>
    <message>
        <source>Wants city</source>
        <translation>期望城市</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>not shown to your role</source>
        <translation>无权查看</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>FilesTab</name>
    <message>
        <source>Add a file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>No file yet</source>
        <translation>还没有附件</translation>
    </message>
    <message>
        <source>Files may be dropped on this page too.</source>
        <translation>也可以把文件拖到这一页。</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n 页</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} kB</source>
        <translation>{n} KB</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>Gate</name>
    <message>
        <source>Before {stage}: {missing}</source>
        <translation>进入{stage}还差：{missing}</translation>
    </message>
    <message numerus="yes">
        <source>{stage} is open: %n evaluations in, {conclusion}</source>
        <translation>
            <numerusform>可进入{stage}：%n 份评价已交，结论{conclusion}</numerusform>
        </translation>
    </message>
    <message>
        <source>{stage} is open: conditions met</source>
        <translation>可进入{stage}：条件已满足</translation>
    </message>
    <message>
        <source>Add to a position</source>
        <translation>加入职位</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Move to {stage}</source>
        <translation>推进到 {stage}</translation>
    </message>
    <message>
        <source>Write the evaluation</source>
        <translation>写评价</translation>
    </message>
    <message>
        <source>See the evaluations</source>
        <translation>看评价汇总</translation>
    </message>
    <message>
        <source>Interview took place</source>
        <translation>面试已进行</translation>
    </message>
    <message>
        <source>Candidate confirmed</source>
        <translation>候选人已确认</translation>
    </message>
    <message>
        <source>See the calendar</source>
        <translation>看日程</translation>
    </message>
    <message>
        <source>Fill in the phone</source>
        <translation>补手机号</translation>
    </message>
    <message>
        <source>Fill in the source</source>
        <translation>补渠道</translation>
    </message>
    <message>
        <source>Add the résumé</source>
        <translation>添加简历</translation>
    </message>
    <message>
        <source>Plan interview</source>
        <translation>安排面试</translation>
    </message>
</context>
<context>
    <name>Gone</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>This record was merged into another</source>
        <translation>这份档案已合并到另一份</translation>
    </message>
    <message>
        <source>Everything is kept there.</source>
        <translation>内容都在那里。</translation>
    </message>
    <message>
        <source>This person is no longer on file</source>
        <translation>档案里没有这个人了</translation>
    </message>
    <message>
        <source>The record was erased or the import was taken back. Only counts remain.</source>
        <translation>资料已删除，或所在的导入已撤销，只保留计数。</translation>
    </message>
</context>
<context>
    <name>MeetingLine</name>
    <message>
        <source>Confirmed</source>
        <translation>候选人已确认</translation>
    </message>
    <message>
        <source>Took place</source>
        <translation>已进行</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MessagesTab</name>
    <message>
        <source>No message yet</source>
        <translation>还没有消息</translation>
    </message>
    <message>
        <source>Nothing is sent by itself: drafts wait for you.</source>
        <translation>消息不会自动发出，草稿由你确认。</translation>
    </message>
</context>
<context>
    <name>PlanPopover</name>
    <message>
        <source>Plan {stage}: {name}</source>
        <translation>安排{stage}：{name}</translation>
    </message>
    <message>
        <source>Room or link</source>
        <translation>会议室或链接</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Note for the interviewers (not required)</source>
        <translation>给面试官的说明（选填）</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>安排</translation>
    </message>
    <message>
        <source>Prefers: {words}</source>
        <translation>候选人偏好：{words}</translation>
    </message>
    <message>
        <source>Planned already: {times}</source>
        <translation>已有安排：{times}</translation>
    </message>
    <message>
        <source>This position has no evaluation form: nobody will be asked for one.</source>
        <translation>这个职位没有评价表，不会要求填写评价。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>时长</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Interviewers</source>
        <translation>面试官</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>常面</translation>
    </message>
    <message numerus="yes">
        <source>%n in 7 days</source>
        <translation>
            <numerusform>7 天内 %n 场</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has an interview {time}</source>
        <translation>{name} {time} 有面试</translation>
    </message>
    <message>
        <source>{name} is taken {time}</source>
        <translation>{name} {time} 已被占用</translation>
    </message>
    <message>
        <source>{name} has another interview {time}</source>
        <translation>{name} {time} 另有面试</translation>
    </message>
    <message>
        <source>Choose at least one interviewer.</source>
        <translation>至少选一位面试官。</translation>
    </message>
</context>
<context>
    <name>RulingPopover</name>
    <message>
        <source>Recommendation</source>
        <translation>推荐方</translation>
    </message>
    <message>
        <source>Whose recommendation counts</source>
        <translation>以谁的推荐为准</translation>
    </message>
    <message>
        <source>Ruled by {who}: {why}</source>
        <translation>{who} 裁定：{why}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Written by mistake</source>
        <translation>登记有误，移除</translation>
    </message>
    <message>
        <source>Rule so</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Say why</source>
        <translation>请写明原因</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Career</source>
        <translation>经历</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>联系记录</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Discussion</source>
        <translation>讨论</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Also applied for {position}: {state}, {when}</source>
        <translation>同一人还应聘了{position}：{state}，{when}</translation>
    </message>
    <message numerus="yes">
        <source>{first} and %n more</source>
        <translation>
            <numerusform>{first}，另有 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceLabel</name>
    <message>
        <source>From a ledger: click to see the row</source>
        <translation>来自台账，点击看原文</translation>
    </message>
</context>
<context>
    <name>SourcePopover</name>
    <message numerus="yes">
        <source>and %n more rows</source>
        <translation>
            <numerusform>另有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet “{sheet}”, row {row}</source>
        <translation>「{sheet}」表第 {row} 行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>evaluations {n}/{of}</source>
        <translation>评价 {n}/{of}</translation>
    </message>
</context>
<context>
    <name>TagLine</name>
    <message>
        <source>Add a tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Take the tag off</source>
        <translation>去掉标签</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>现职</translation>
    </message>
    <message>
        <source>company</source>
        <translation>公司</translation>
    </message>
    <message>
        <source>place</source>
        <translation>现居</translation>
    </message>
    <message>
        <source>degree</source>
        <translation>学历</translation>
    </message>
    <message>
        <source>school</source>
        <translation>学校</translation>
    </message>
    <message>
        <source>major</source>
        <translation>专业</translation>
    </message>
    <message>
        <source>experience</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>wanted job</source>
        <translation>期望职位</translation>
    </message>
    <message>
        <source>wanted city</source>
        <translation>期望城市</translation>
    </message>
    <message>
        <source>start</source>
        <translation>可到岗</translation>
    </message>
    <message>
        <source>preferred way</source>
        <translation>偏好联系</translation>
    </message>
    <message>
        <source>contact note</source>
        <translation>联系说明</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>概述</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>conclusion of a round</source>
        <translation>本轮结论</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>contact data</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>pay</source>
        <translation>薪资</translation>
    </message>
    <message>
        <source>personal data</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>copy of all data</source>
        <translation>个人信息副本（导出）</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>手机</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation>微信</translation>
    </message>
    <message>
        <source>Zhaoxian</source>
        <translation>招贤</translation>
    </message>
    <message>
        <source>{who} added the person</source>
        <translation>{who} 新建档案</translation>
    </message>
    <message>
        <source>Applied for {position}</source>
        <translation>应聘 {position}</translation>
    </message>
    <message>
        <source>{who} moved back to {stage}</source>
        <translation>{who} 退回到{stage}</translation>
    </message>
    <message>
        <source>{who} marked as hired: {stage}</source>
        <translation>{who} 办理入职：{stage}</translation>
    </message>
    <message>
        <source>{who} moved on to {stage}</source>
        <translation>{who} 移至{stage}</translation>
    </message>
    <message>
        <source>{stage} took {span}</source>
        <translation>{stage}用时 {span}</translation>
    </message>
    <message>
        <source>condition passed over: {reason}</source>
        <translation>例外放行：{reason}</translation>
    </message>
    <message>
        <source>Withdrew in {stage}</source>
        <translation>候选人在{stage}放弃</translation>
    </message>
    <message>
        <source>{who} rejected in {stage}: {reason}</source>
        <translation>{who} 在{stage}淘汰：{reason}</translation>
    </message>
    <message>
        <source>{who} reopened it in {stage}</source>
        <translation>{who} 重新打开，回到{stage}</translation>
    </message>
    <message>
        <source>Interviewers: {names}</source>
        <translation>面试官：{names}</translation>
    </message>
    <message>
        <source>{who} submitted an evaluation</source>
        <translation>{who} 提交了评价</translation>
    </message>
    <message>
        <source>Shown once you have submitted yours</source>
        <translation>提交自己的评价后可看</translation>
    </message>
    <message>
        <source>{who} amended the evaluation of {stage}: {conclusion}</source>
        <translation>{who} 修改{stage}评价：{conclusion}</translation>
    </message>
    <message>
        <source>{who} submitted the evaluation of {stage}: {conclusion}</source>
        <translation>{who} 提交{stage}评价：{conclusion}</translation>
    </message>
    <message>
        <source>mean {mean}</source>
        <translation>均分 {mean}</translation>
    </message>
    <message>
        <source>risks: {names}</source>
        <translation>风险：{names}</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>晚交 {span}</translation>
    </message>
    <message>
        <source>{who} concluded {stage}: {conclusion}</source>
        <translation>{who} 确认{stage}结论：{conclusion}</translation>
    </message>
    <message>
        <source>{who} put on record: {what}, {answer}</source>
        <translation>{who}登记：{what} {answer}</translation>
    </message>
    <message>
        <source>{who} talked, {channel}</source>
        <translation>{who} {channel}联系</translation>
    </message>
    <message>
        <source>next: {when}</source>
        <translation>下次跟进：{when}</translation>
    </message>
    <message>
        <source>{who} commented</source>
        <translation>{who} 评论</translation>
    </message>
    <message>
        <source>Message, {channel}: {state}</source>
        <translation>消息（{channel}）：{state}</translation>
    </message>
    <message>
        <source>{kind} added</source>
        <translation>新增{kind}</translation>
    </message>
    <message>
        <source>{who} tagged: {names}</source>
        <translation>{who} 加标签：{names}</translation>
    </message>
    <message>
        <source>{who} set the star</source>
        <translation>{who} 加了星标</translation>
    </message>
    <message>
        <source>{who} took the star away</source>
        <translation>{who} 取消星标</translation>
    </message>
    <message>
        <source>{who} corrected: {field}</source>
        <translation>{who} 更正{field}</translation>
    </message>
    <message>
        <source>{who} filled in: {field}</source>
        <translation>{who} 补填{field}</translation>
    </message>
    <message>
        <source>{who} looked at: {field}</source>
        <translation>{who} 查看了{field}</translation>
    </message>
    <message>
        <source>{who} merged another record of this person</source>
        <translation>{who} 合并了此人的另一份档案</translation>
    </message>
    <message>
        <source>Because: {reasons}</source>
        <translation>依据：{reasons}</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>TrialsLine</name>
    <message>
        <source>Experiment {words}: {arm} {what}</source>
        <translation>实验 {words}：{arm} {what}</translation>
    </message>
</context>
<context>
    <name>WordsPopover</name>
    <message>
        <source>Write it down in a few words</source>
        <translation>请写几个字</translation>
    </message>
</context>
<context>
    <name>_Until</name>
    <message>
        <source>Holds until</source>
        <translation>有效期至</translation>
    </message>
</context>
</TS>

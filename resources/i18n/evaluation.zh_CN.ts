<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Beside</name>
    <message>
        <source>Résumé</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>面试提纲</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>他人评价</translation>
    </message>
</context>
<context>
    <name>ConclusionCard</name>
    <message>
        <source>Conclusion of this round</source>
        <translation>本轮结论</translation>
    </message>
    <message>
        <source>Next stage</source>
        <translation>进入下一阶段</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>加面一轮</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>淘汰…</translation>
    </message>
    <message>
        <source>To {stage}</source>
        <translation>进入{stage}</translation>
    </message>
    <message>
        <source>Move on</source>
        <translation>进入下一阶段</translation>
    </message>
    <message>
        <source>For the interviewers of the next stage</source>
        <translation>给下一轮面试官的提示</translation>
    </message>
    <message>
        <source>What the next talk should find out</source>
        <translation>加面要弄清什么</translation>
    </message>
    <message>
        <source>For the record</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Write down the conclusion</source>
        <translation>记下结论</translation>
    </message>
    <message>
        <source>Confirm, move to {stage}</source>
        <translation>确认结论，进入{stage}</translation>
    </message>
    <message>
        <source>Confirm and move on</source>
        <translation>确认结论，推进</translation>
    </message>
    <message>
        <source>Confirm, plan another round</source>
        <translation>确认结论，加面一轮</translation>
    </message>
    <message>
        <source>Confirm, reject…</source>
        <translation>确认结论，淘汰…</translation>
    </message>
    <message>
        <source>Submit your own evaluation first.</source>
        <translation>请先提交自己的评价。</translation>
    </message>
    <message>
        <source>Concluded by {name}, {when}. Changing it is written in the timeline.</source>
        <translation>{name} {when} 已下结论；修改会记入时间线。</translation>
    </message>
    <message numerus="yes">
        <source>%n evaluation(s) still to come.</source>
        <translation>
            <numerusform>还有 %n 份评价未交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving makes the next stage&apos;s task by itself; Ctrl+Z takes it back.</source>
        <translation>确认后自动建下一阶段的任务；Ctrl+Z 可撤销。</translation>
    </message>
</context>
<context>
    <name>DimensionRow</name>
    <message>
        <source>not scored</source>
        <translation>未评</translation>
    </message>
    <message>
        <source>A {points} needs one line of evidence. Submit again to leave it out.</source>
        <translation>{points} 分请补一句事例；再按一次提交则不补。</translation>
    </message>
    <message>
        <source>{points} points:</source>
        <translation>{points} 分：</translation>
    </message>
    <message>
        <source>Press 1–5; ← → looks at each score.</source>
        <translation>按 1–5 打分；← → 逐个看说明。</translation>
    </message>
</context>
<context>
    <name>EvaluationHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Interview evaluation</source>
        <translation>面试评价</translation>
    </message>
    <message>
        <source>Keep for later</source>
        <translation>暂存</translation>
    </message>
    <message>
        <source>Fill in elsewhere…</source>
        <translation>离线填写…</translation>
    </message>
    <message>
        <source>Form as files in a folder…</source>
        <translation>评价表存成文件…</translation>
    </message>
    <message>
        <source>Form as a mail to confirm</source>
        <translation>评价表拟成邮件</translation>
    </message>
    <message>
        <source>Copy as a message</source>
        <translation>复制成消息</translation>
    </message>
    <message>
        <source>Here, on a locked screen</source>
        <translation>在这台电脑上锁屏填</translation>
    </message>
    <message>
        <source>Submit evaluation</source>
        <translation>提交评价</translation>
    </message>
    <message>
        <source>See the summary</source>
        <translation>看汇总</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>代{name}填写</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Submitted {when}, mean {mean}</source>
        <translation>{when} 已提交，均分 {mean}</translation>
    </message>
    <message>
        <source>Submit the amendment</source>
        <translation>提交修改</translation>
    </message>
    <message>
        <source>Saved by itself {time}</source>
        <translation>已自动保存 {time}</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s left</source>
        <translation>剩 {minutes} 分 {seconds} 秒</translation>
    </message>
    <message>
        <source>limit {span}</source>
        <translation>限 {span}</translation>
    </message>
    <message>
        <source>counts from the end of the interview</source>
        <translation>面试结束后开始计时</translation>
    </message>
</context>
<context>
    <name>EvaluationPage</name>
    <message>
        <source>Interview evaluation</source>
        <translation>面试评价</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>score</source>
        <translation>打分</translation>
    </message>
    <message>
        <source>dimension</source>
        <translation>上下一项</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>写事例</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>submit</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Others&apos; evaluations stay hidden until you submit yours</source>
        <translation>提交前看不到他人评价，避免互相影响</translation>
    </message>
    <message>
        <source>This evaluation is no longer asked for</source>
        <translation>这份评价已经不需要了</translation>
    </message>
    <message>
        <source>This position has no evaluation form</source>
        <translation>这个职位没有评价表</translation>
    </message>
    <message>
        <source>Say why it changes</source>
        <translation>请写修改原因</translation>
    </message>
    <message>
        <source>Evaluation submitted. Others&apos; evaluations are open to you now.</source>
        <translation>评价已提交，现在可以看他人评价</translation>
    </message>
    <message numerus="yes">
        <source>%n still missing</source>
        <translation>
            <numerusform>还差 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Mean</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>raw scores</source>
        <translation>原始分</translation>
    </message>
    <message>
        <source>Strongest</source>
        <translation>最强</translation>
    </message>
    <message>
        <source>Weakest</source>
        <translation>最弱</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>all level</source>
        <translation>各项同分</translation>
    </message>
    <message>
        <source>Furthest apart</source>
        <translation>分歧最大</translation>
    </message>
    <message>
        <source>{name} and others, {count}</source>
        <translation>{name}等 {count} 项</translation>
    </message>
</context>
<context>
    <name>Foot</name>
    <message>
        <source>What decided it, in one sentence</source>
        <translation>一句话说明依据</translation>
    </message>
    <message>
        <source>Why it changes; the version before stays visible</source>
        <translation>为什么修改；原来的版本保留可查</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险点</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>一句话说明</translation>
    </message>
    <message>
        <source>Reason for the change</source>
        <translation>修改原因</translation>
    </message>
</context>
<context>
    <name>FormPanel</name>
    <message>
        <source>Earlier version, {when}: {conclusion}, mean {mean}. Changed because: {reason}</source>
        <translation>上一版（{when}）：{conclusion}，均分 {mean}。修改原因：{reason}</translation>
    </message>
</context>
<context>
    <name>Others</name>
    <message>
        <source>Nobody else evaluates this interview</source>
        <translation>这场面试没有其他面试官</translation>
    </message>
    <message>
        <source>Submitted: {names}</source>
        <translation>已交：{names}</translation>
    </message>
    <message>
        <source>Not yet: {names}</source>
        <translation>未交：{names}</translation>
    </message>
    <message>
        <source>Shown after you have submitted, so that nobody sways anybody</source>
        <translation>提交自己的评价后才能看，避免互相影响</translation>
    </message>
    <message>
        <source>Not submitted yet</source>
        <translation>还没有提交</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均分</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>This form has no questions</source>
        <translation>这张表没有提纲</translation>
    </message>
</context>
<context>
    <name>PanelExport</name>
    <message>
        <source>Panel summary {name}</source>
        <translation>评价汇总 {name}</translation>
    </message>
    <message>
        <source>Export the summary</source>
        <translation>导出评价汇总</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;PDF (*.pdf)</source>
        <translation>Excel (*.xlsx);;PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
</context>
<context>
    <name>PanelPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Panel summary</source>
        <translation>评价汇总</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Remind</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Show what is in</source>
        <translation>先看已交的</translation>
    </message>
    <message>
        <source>From 2 points apart: talk before concluding. Habits change no score; under 10 they say little.</source>
        <translation>分差 2 分以上，建议先对齐再下结论。打分习惯不改变任何分数；不足 10 次只作提示。</translation>
    </message>
    <message>
        <source>No interview in this round yet</source>
        <translation>这一轮还没有面试</translation>
    </message>
    <message>
        <source>The interview was held; nobody knows by whom</source>
        <translation>已面试，未记录面试官</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下一项</translation>
    </message>
    <message>
        <source>conclude</source>
        <translation>确认结论</translation>
    </message>
    <message>
        <source>side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>{n} / {count} submitted</source>
        <translation>{n} / {count} 已交</translation>
    </message>
    <message>
        <source>You see the others&apos; scores once yours are in. Still to come: {names}.</source>
        <translation>提交自己的评价后才能看他人评分。未交：{names}。</translation>
    </message>
    <message>
        <source>Still to come: {names}. Scores open when all are in.</source>
        <translation>未交：{names}。交齐后显示评分。</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>已催办</translation>
    </message>
    <message>
        <source>{name} moved to {stage}</source>
        <translation>{name}已移至{stage}</translation>
    </message>
    <message>
        <source>{name} rejected</source>
        <translation>已淘汰{name}</translation>
    </message>
    <message>
        <source>Conclusion written down</source>
        <translation>结论已记下</translation>
    </message>
    <message>
        <source>{name} cannot go to {stage} yet. Missing:</source>
        <translation>{name}还不能进入{stage}，缺：</translation>
    </message>
</context>
<context>
    <name>PanelSide</name>
    <message>
        <source>Tests and checks</source>
        <translation>测评与背调</translation>
    </message>
    <message>
        <source>Risks named</source>
        <translation>风险合并</translation>
    </message>
    <message>
        <source>Key evidence</source>
        <translation>关键事例</translation>
    </message>
    <message>
        <source>no evidence written</source>
        <translation>没有写事例</translation>
    </message>
    <message>
        <source>over since {day}</source>
        <translation>{day} 已过期</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>有效至 {day}</translation>
    </message>
</context>
<context>
    <name>PanelTable</name>
    <message>
        <source>Dimension</source>
        <translation>评价项</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均分</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>{gap} points apart</source>
        <translation>分差 {gap} 分</translation>
    </message>
    <message>
        <source>Rating habit</source>
        <translation>打分习惯</translation>
    </message>
    <message>
        <source>{name} {n}</source>
        <translation>{name} {n} 次</translation>
    </message>
    <message>
        <source>Difference from co-raters over 90 days; evaluations: {counts}</source>
        <translation>近 90 天与同场面试官均分之差：{counts}</translation>
    </message>
    <message>
        <source>No shared evaluations in 90 days</source>
        <translation>近 90 天没有同场评价</translation>
    </message>
    <message>
        <source>{value}, few</source>
        <translation>{value}，样本少</translation>
    </message>
    <message>
        <source>lenient {value}</source>
        <translation>偏宽 {value}</translation>
    </message>
    <message>
        <source>strict {value}</source>
        <translation>偏严 {value}</translation>
    </message>
    <message>
        <source>level {value}</source>
        <translation>持平 {value}</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>submitted</source>
        <translation>已交</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>未交</translation>
    </message>
</context>
<context>
    <name>SubmitPopover</name>
    <message>
        <source>It is locked then and cannot be undone. A later change is an amendment, which everybody sees.</source>
        <translation>提交后锁定，不能撤销；以后要改只能修改并留痕，所有人可见。</translation>
    </message>
    <message>
        <source>Submit this evaluation?</source>
        <translation>提交这份评价？</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续填写</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>提交</translation>
    </message>
</context>
<context>
    <name>TwoVersions</name>
    <message>
        <source>Conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Risks</source>
        <translation>风险点</translation>
    </message>
    <message>
        <source>One sentence</source>
        <translation>一句话说明</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>_EvidenceField</name>
    <message>
        <source>An example or the words used, one line will do</source>
        <translation>事例或原话，一句即可</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>事例</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message numerus="yes">
        <source>%n dimensions</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>edition {number}</source>
        <translation>v{number}</translation>
    </message>
    <message>
        <source>every score is described</source>
        <translation>评分都有行为说明</translation>
    </message>
    <message>
        <source>6 to 10 dimensions are usual</source>
        <translation>通常 6–10 项</translation>
    </message>
    <message>
        <source>Scored {scored} / {count}</source>
        <translation>已评 {scored} / {count}</translation>
    </message>
</context>
</TS>

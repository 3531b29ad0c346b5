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
        <translation>先存着</translation>
    </message>
    <message>
        <source>Submit evaluation</source>
        <translation>提交评价</translation>
    </message>
    <message>
        <source>for {name}</source>
        <translation>代 {name} 填写</translation>
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
</context>
<context>
    <name>EvaluationPage</name>
    <message>
        <source>Interview evaluation</source>
        <translation>面试评价</translation>
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

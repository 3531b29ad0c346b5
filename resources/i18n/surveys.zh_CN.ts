<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>SatisfactionChart</name>
    <message>
        <source>{part}/{n} back</source>
        <translation>收回 {part}/{n}</translation>
    </message>
</context>
<context>
    <name>SatisfactionDesk</name>
    <message>
        <source>Save an empty table</source>
        <translation>存空白表</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>已存到 {path}</translation>
    </message>
    <message>
        <source>Choose a filled table</source>
        <translation>选择填好的表</translation>
    </message>
    <message>
        <source>Take in survey answers</source>
        <translation>导入问卷回答</translation>
    </message>
    <message>
        <source>This very file was taken in before; nothing was kept twice.</source>
        <translation>这个文件之前导入过，没有重复保存。</translation>
    </message>
    <message numerus="yes">
        <source>Took in %n answers</source>
        <translation>
            <numerusform>导入了 %n 份回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cells were unclear</source>
        <translation>
            <numerusform>%n 格看不明白</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a folder for the forms</source>
        <translation>选存放问卷的文件夹</translation>
    </message>
    <message>
        <source>Write survey forms</source>
        <translation>写出问卷</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n forms</source>
        <translation>
            <numerusform>已写出 %n 份问卷</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
</context>
<context>
    <name>SatisfactionTab</name>
    <message>
        <source>Ask on a locked screen</source>
        <translation>锁屏请人填</translation>
    </message>
    <message>
        <source>Answers as a table</source>
        <translation>表格收发</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>问题…</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>a mean of 4 or more of 5</source>
        <translation>均分不低于 4 分算满意</translation>
    </message>
    <message>
        <source>What is this figure?</source>
        <translation>这个数怎么算</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>意见</translation>
    </message>
    <message numerus="yes">
        <source>%n anonymous answers wait: they are counted {most} together</source>
        <translation>
            <numerusform>%n 份不记名回答在等，凑够 {most} 份一起统计</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in this window</source>
        <translation>
            <numerusform>本时段 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>No comment in this window</source>
        <translation>本时段没有意见</translation>
    </message>
    <message>
        <source>Save an empty table: {name}…</source>
        <translation>存空白表：{name}…</translation>
    </message>
    <message>
        <source>Take in a filled table: {name}…</source>
        <translation>导入填好的表：{name}…</translation>
    </message>
    <message>
        <source>Forms of their own into a folder: {name}…</source>
        <translation>每人一份问卷存到文件夹：{name}…</translation>
    </message>
    <message>
        <source>A new survey…</source>
        <translation>新建问卷…</translation>
    </message>
    <message>
        <source>few</source>
        <translation>样本少</translation>
    </message>
    <message>
        <source>anonymous</source>
        <translation>不记名</translation>
    </message>
</context>
<context>
    <name>SurveyEditor</name>
    <message>
        <source>Questions of a survey</source>
        <translation>问卷的问题</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>不记名</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>加一题</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the survey</source>
        <translation>问卷名称</translation>
    </message>
    <message>
        <source>Put a draft with a form into the outbox</source>
        <translation>在这些时候把问卷草稿放进发件箱</translation>
    </message>
    <message>
        <source>A person confirms each before it goes. Nobody is asked twice about one application.</source>
        <translation>每份都由人确认后才发出；同一次应聘只问一次。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>Surveys</name>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>用人部门</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>after an interview</source>
        <translation>面试后</translation>
    </message>
    <message>
        <source>once an offer is answered</source>
        <translation>录用有答复后</translation>
    </message>
    <message>
        <source>turned down after an interview</source>
        <translation>面试后落选</translation>
    </message>
    <message>
        <source>after the first day</source>
        <translation>到岗后</translation>
    </message>
    <message numerus="yes">
        <source>%n surveys are out, none is two weeks old</source>
        <translation>
            <numerusform>发出 %n 份问卷，都不满 14 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{share} of those asked answered ({part} of {n})</source>
        <translation>问卷回收率 {share}（发出 {n} 份，收回 {part} 份）</translation>
    </message>
    <message numerus="yes">
        <source>, %n still out</source>
        <translation>
            <numerusform>，另有 %n 份还在等</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer in this window yet</source>
        <translation>本时段还没有回答</translation>
    </message>
    <message>
        <source>{share} satisfied (n = {n})</source>
        <translation>{share} 满意（n = {n}）</translation>
    </message>
    <message>
        <source>, few answers: no conclusion yet</source>
        <translation>，样本少，先不下结论</translation>
    </message>
    <message>
        <source>; before {share} (n = {n})</source>
        <translation>；上期 {share}（n = {n}）</translation>
    </message>
</context>
<context>
    <name>_QuestionRow</name>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Kind of answer</source>
        <translation>回答方式</translation>
    </message>
    <message>
        <source>Score 1–5</source>
        <translation>打分 1–5</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Take this question out</source>
        <translation>去掉这一题</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CallPanel</name>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>Not called yet</source>
        <translation>还没打过</translation>
    </message>
    <message numerus="yes">
        <source>%n calls</source>
        <translation>
            <numerusform>打过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>again {when}</source>
        <translation>{when} 再打</translation>
    </message>
    <message>
        <source>Call again when…</source>
        <translation>约再打时间…</translation>
    </message>
    <message>
        <source>Again: {when}</source>
        <translation>再打：{when}</translation>
    </message>
</context>
<context>
    <name>CallsPage</name>
    <message>
        <source>Call lists</source>
        <translation>电话名单</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>People to call</source>
        <translation>要打电话的人</translation>
    </message>
    <message>
        <source>No call list yet</source>
        <translation>还没有电话名单</translation>
    </message>
    <message>
        <source>Choose people on a board or in a list, then “Call list…”.</source>
        <translation>在看板或候选人列表里选中几个人，再点「电话名单…」。</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>About</source>
        <translation>概况</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下次</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>Questions…</source>
        <translation>问题…</translation>
    </message>
    <message>
        <source>To a dialler…</source>
        <translation>导出给外呼…</translation>
    </message>
    <message>
        <source>Back from a dialler…</source>
        <translation>导入外呼结果…</translation>
    </message>
    <message>
        <source>what came of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>show the number</source>
        <translation>显示号码</translation>
    </message>
    <message>
        <source>call again when</source>
        <translation>约再打时间</translation>
    </message>
    <message>
        <source>next person</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>off the list</source>
        <translation>移出名单</translation>
    </message>
    <message numerus="yes">
        <source>%n to call now</source>
        <translation>
            <numerusform>现在可打 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>已有结果 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken off the list: {name}</source>
        <translation>已移出名单：{name}</translation>
    </message>
    <message>
        <source>Edit the list</source>
        <translation>编辑名单</translation>
    </message>
    <message>
        <source>Kept: {name}</source>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>To a dialler</source>
        <translation>导出给外呼</translation>
    </message>
    <message>
        <source>Not written: {why}</source>
        <translation>没有写成：{why}</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>已导出：{file}</translation>
    </message>
    <message>
        <source>Back from a dialler</source>
        <translation>导入外呼结果</translation>
    </message>
    <message>
        <source>Results of calls: {file}</source>
        <translation>外呼结果：{file}</translation>
    </message>
    <message numerus="yes">
        <source>%n results kept</source>
        <translation>
            <numerusform>记录 %n 个结果</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n 个已有</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a result</source>
        <translation>
            <numerusform>%n 个没有结果</numerusform>
        </translation>
    </message>
    <message>
        <source>row {number}: {why}</source>
        <translation>第 {number} 行：{why}</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows are wrong</source>
        <translation>
            <numerusform>还有 %n 行有误</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Give the list a name.</source>
        <translation>请给名单起个名字。</translation>
    </message>
    <message>
        <source>A list holds at most {most} people.</source>
        <translation>一份名单最多 {most} 人。</translation>
    </message>
    <message>
        <source>At most {most} questions: nobody stays on the line longer.</source>
        <translation>最多 {most} 个问题，再多对方会挂电话。</translation>
    </message>
    <message>
        <source>Choose when to call again.</source>
        <translation>请选再打的时间。</translation>
    </message>
    <message>
        <source>Who was called already stays on the list.</source>
        <translation>打过的人要留在名单里。</translation>
    </message>
    <message>
        <source>The sheet has no columns for code and result.</source>
        <translation>表里没有「编号」和「结果」两列。</translation>
    </message>
    <message>
        <source>this code is not on the list</source>
        <translation>编号不在这份名单里</translation>
    </message>
    <message>
        <source>this result is none of the list</source>
        <translation>结果不在可选项里</translation>
    </message>
</context>
<context>
    <name>ListForm</name>
    <message>
        <source>Name of the list</source>
        <translation>名单名称</translation>
    </message>
    <message>
        <source>What is said first</source>
        <translation>开场白</translation>
    </message>
    <message>
        <source>One question a line. Answers to choose from follow a “|”: Looking? | yes | no</source>
        <translation>一行一个问题；可选答案写在「|」后：在看机会吗？| 在看 | 不看</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Give the list a name.</source>
        <translation>请给名单起个名字。</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ClosePopover</name>
    <message>
        <source>The board can then only be read. It can be opened again at any time.</source>
        <translation>关闭后看板只能查看，随时可以重新打开。</translation>
    </message>
    <message>
        <source>Nobody is on the way. The board can then only be read.</source>
        <translation>没有人在途。关闭后看板只能查看。</translation>
    </message>
    <message>
        <source>Close “{title}”?</source>
        <translation>关闭「{title}」？</translation>
    </message>
    <message>
        <source>Close the position</source>
        <translation>关闭职位</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Give the position a name.</source>
        <translation>请填写职位名称。</translation>
    </message>
    <message>
        <source>The number of people is between 1 and {most}.</source>
        <translation>人数须在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>“{title}” is not open, so it cannot be paused.</source>
        <translation>「{title}」不在招聘中，无法暂停。</translation>
    </message>
    <message>
        <source>Choose an open position that they go over to.</source>
        <translation>选一个在招职位，把人转过去。</translation>
    </message>
    <message>
        <source>Nobody can go on in a position that is closed.</source>
        <translation>职位关闭后不能照常推进。</translation>
    </message>
    <message>
        <source>By now {count} people are on their way. Look at the board, then act again.</source>
        <translation>现在有 {count} 人在途，先看一眼看板再操作。</translation>
    </message>
</context>
<context>
    <name>FateChoice</name>
    <message>
        <source>To which position</source>
        <translation>转到哪个职位</translation>
    </message>
    <message>
        <source>Why, for their profiles (not required)</source>
        <translation>原因，记在档案里（可不填）</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Go on with them as before</source>
        <translation>照常推进，只是不再进新人</translation>
    </message>
    <message>
        <source>Let them wait: limits and tasks stand still</source>
        <translation>先等着：停表、停任务，重开后接着算</translation>
    </message>
    <message>
        <source>Move them to another position</source>
        <translation>转到其他职位</translation>
    </message>
    <message>
        <source>End them all; nothing is sent</source>
        <translation>全部结束，不发通知</translation>
    </message>
    <message>
        <source>Choose what becomes of them</source>
        <translation>选一下他们怎么办</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Open</source>
        <translation>招聘中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Overdue only</source>
        <translation>只看超时</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>我负责的</translation>
    </message>
    <message>
        <source>Find a position</source>
        <translation>找职位</translation>
    </message>
    <message>
        <source>New position</source>
        <translation>建职位</translation>
    </message>
    <message>
        <source>Requisitions</source>
        <translation>招聘需求</translation>
    </message>
</context>
<context>
    <name>FormDesk</name>
    <message>
        <source>Position opened: {title}</source>
        <translation>已建职位：{title}</translation>
    </message>
    <message>
        <source>Saved: {title}</source>
        <translation>已保存：{title}</translation>
    </message>
</context>
<context>
    <name>PausePopover</name>
    <message>
        <source>Pause “{title}”?</source>
        <translation>暂停「{title}」？</translation>
    </message>
    <message>
        <source>Paused days do not count in the time to fill.</source>
        <translation>暂停的天数不计入招聘周期。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
</context>
<context>
    <name>PositionDetails</name>
    <message>
        <source>Hired / needed</source>
        <translation>已入职 / 需求</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>开放天数</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>工作地</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Required fields</source>
        <translation>必填字段</translation>
    </message>
    <message>
        <source>Open the board</source>
        <translation>打开看板</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>去筛选</translation>
    </message>
    <message>
        <source>Postings…</source>
        <translation>招聘发布…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>暂停…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新开放</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>关闭…</translation>
    </message>
    <message>
        <source>As a template…</source>
        <translation>存为模板…</translation>
    </message>
    <message>
        <source>{share} of {due} filled in</source>
        <translation>{due} 项已填 {share}</translation>
    </message>
    <message>
        <source>{field} missing for {people}</source>
        <translation>{people}缺{field}</translation>
    </message>
</context>
<context>
    <name>PositionForm</name>
    <message>
        <source>Choose a template</source>
        <translation>选择模板</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Name of the position</source>
        <translation>职位名称</translation>
    </message>
    <message>
        <source>Monthly pay in yuan</source>
        <translation>月薪（元）</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>期望到岗</translation>
    </message>
    <message>
        <source>Open the position</source>
        <translation>建职位</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>需求人数</translation>
    </message>
    <message>
        <source>Recruiter</source>
        <translation>招聘负责人</translation>
    </message>
    <message>
        <source>Hiring manager</source>
        <translation>用人经理</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>工作地</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“{name}” is new: it is added with the position</source>
        <translation>「{name}」是新的，建职位时一并加入</translation>
    </message>
    <message>
        <source>New position</source>
        <translation>建职位</translation>
    </message>
    <message>
        <source>No template: {process}</source>
        <translation>不用模板：{process}</translation>
    </message>
    <message>
        <source>Edit the position</source>
        <translation>编辑职位</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>%n duties</source>
        <translation>
            <numerusform>%n 条职责</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stages with conditions and limits</source>
        <translation>
            <numerusform>%n 个阶段的条件与时限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>an evaluation form of %n dimensions</source>
        <translation>
            <numerusform>%n 项评价表</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must-ask questions</source>
        <translation>
            <numerusform>%n 道必问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken over from the template: {what}.</source>
        <translation>从模板带出：{what}。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Stages and evaluation form come with the process; the portrait is written while screening.</source>
        <translation>阶段和评价表随流程带出，人才画像在筛选页填写。</translation>
    </message>
    <message>
        <source>Choose one of the list</source>
        <translation>请从列表里选一个</translation>
    </message>
    <message>
        <source>Give the position a name</source>
        <translation>请填写职位名称</translation>
    </message>
    <message>
        <source>The upper end is below the lower one</source>
        <translation>上限低于下限</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
</context>
<context>
    <name>Positions</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>招聘中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>工作地</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Hired / needed</source>
        <translation>已入职 / 需求</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>在途</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Days open</source>
        <translation>开放天数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>PositionsPage</name>
    <message>
        <source>Positions</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>No position yet</source>
        <translation>还没有职位</translation>
    </message>
    <message>
        <source>New position</source>
        <translation>建职位</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>give up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>open the board</source>
        <translation>打开看板</translation>
    </message>
    <message>
        <source>new position</source>
        <translation>建职位</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>编辑</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 个在招</numerusform>
        </translation>
    </message>
    <message>
        <source>{open}, {late} with people overdue</source>
        <translation>{open}，{late} 个有人超时</translation>
    </message>
    <message>
        <source>A position appears here once you have a part in it.</source>
        <translation>有你参与的职位会出现在这里。</translation>
    </message>
    <message>
        <source>A template brings duties, stages, limits and the evaluation form; it takes a minute.</source>
        <translation>用模板带出职责、阶段、时限和评价表，一分钟建好。</translation>
    </message>
    <message>
        <source>No position fits</source>
        <translation>没有符合的职位</translation>
    </message>
    <message numerus="yes">
        <source>%n positions are hidden by the filters.</source>
        <translation>
            <numerusform>%n 个职位被筛选隐藏。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open again: {title}</source>
        <translation>已重新开放：{title}</translation>
    </message>
    <message>
        <source>Paused: {title}</source>
        <translation>已暂停：{title}</translation>
    </message>
    <message>
        <source>Closed: {title}</source>
        <translation>已关闭：{title}</translation>
    </message>
    <message>
        <source>Kept as a template: {name}</source>
        <translation>已存为模板：{name}</translation>
    </message>
</context>
<context>
    <name>TemplatePopover</name>
    <message>
        <source>Keep as a template</source>
        <translation>存为模板</translation>
    </message>
    <message>
        <source>Duties, portrait, questions, pay, process and evaluation form go along; people do not.</source>
        <translation>带上职责、画像、面试题、月薪、流程和评价表，不带候选人。</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>模板名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Give it a name</source>
        <translation>起个名字</translation>
    </message>
</context>
<context>
    <name>_Confirm</name>
    <message numerus="yes">
        <source>%n people are on their way</source>
        <translation>
            <numerusform>%n 人在途，怎么办？</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
</TS>

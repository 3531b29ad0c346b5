<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Errors</name>
    <message>
        <source>Fill in the duties and the requirements first.</source>
        <translation>请先填写工作内容和任职要求。</translation>
    </message>
    <message>
        <source>This asks for {count} more than the plan has. Say why, then hand it in.</source>
        <translation>比编制多 {count} 人，请写明原因再提交。</translation>
    </message>
    <message>
        <source>A text has at most {most} characters.</source>
        <translation>最多 {most} 个字。</translation>
    </message>
    <message>
        <source>Say why it goes back.</source>
        <translation>请写明退回的原因。</translation>
    </message>
    <message>
        <source>This step belongs to another role.</source>
        <translation>这一步由其他角色处理。</translation>
    </message>
    <message>
        <source>Choose the template that the position starts from.</source>
        <translation>请选一个职位模板。</translation>
    </message>
    <message>
        <source>Positions for {left} more people can be opened from it.</source>
        <translation>这份需求还能开 {left} 人的职位。</translation>
    </message>
</context>
<context>
    <name>RequestForm</name>
    <message>
        <source>Wanted by</source>
        <translation>到岗期限</translation>
    </message>
    <message>
        <source>Name of the position</source>
        <translation>职位名称</translation>
    </message>
    <message>
        <source>People asked for</source>
        <translation>需求人数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Posts in the plan</source>
        <translation>编制数</translation>
    </message>
    <message>
        <source>People in them</source>
        <translation>在岗数</translation>
    </message>
    <message>
        <source>Why (asked for beyond the plan)</source>
        <translation>说明（超编时必填）</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>职位模板</translation>
    </message>
    <message>
        <source>Monthly pay in yuan, from</source>
        <translation>月薪（元）从</translation>
    </message>
    <message>
        <source>Monthly pay, up to</source>
        <translation>月薪到</translation>
    </message>
    <message>
        <source>Duties, one a line</source>
        <translation>工作内容，每行一条</translation>
    </message>
    <message>
        <source>Requirements, one a line</source>
        <translation>任职要求，每行一条</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Monthly pay in yuan</source>
        <translation>月薪（元）</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>请填写。</translation>
    </message>
</context>
<context>
    <name>RequestPanel</name>
    <message>
        <source>Remark; required to send it back</source>
        <translation>备注；退回时必填</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>People of the new position</source>
        <translation>新职位人数</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>存草稿</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Hand in</source>
        <translation>提交</translation>
    </message>
    <message>
        <source>Looked through: to approval</source>
        <translation>通过，转审批</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Open the position</source>
        <translation>开职位</translation>
    </message>
    <message>
        <source>New requisition</source>
        <translation>新需求</translation>
    </message>
    <message>
        <source>{field}: {words}</source>
        <translation>{field}：{words}</translation>
    </message>
    <message>
        <source>Somebody handed it on while you typed. This was not kept:</source>
        <translation>填写期间，有人把它交给了下一步。以下内容没有保存：</translation>
    </message>
    <message>
        <source>Position: {title}</source>
        <translation>职位：{title}</translation>
    </message>
</context>
<context>
    <name>Requisition</name>
    <message>
        <source>New, within the plan</source>
        <translation>编制内新增</translation>
    </message>
    <message>
        <source>Posts not filled</source>
        <translation>缺编补充</translation>
    </message>
    <message>
        <source>For somebody who left</source>
        <translation>离职补员</translation>
    </message>
    <message>
        <source>Beyond the plan</source>
        <translation>编制外</translation>
    </message>
    <message>
        <source>Fill in the posts and the people in them to compare.</source>
        <translation>填写编制数和在岗数后自动对比。</translation>
    </message>
    <message>
        <source>Posts {planned}, people {in_place}, recruiting {recruiting}: {missing} missing, {asked} asked for.</source>
        <translation>编制 {planned}，在岗 {in_place}，在招 {recruiting}：还缺 {missing}，申请 {asked}。</translation>
    </message>
    <message numerus="yes">
        <source>%n more than the plan has.</source>
        <translation>
            <numerusform>超编 %n 人。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequisitionsPage</name>
    <message>
        <source>Requisitions</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <source>Find a requisition</source>
        <translation>查找需求</translation>
    </message>
    <message>
        <source>No requisition here</source>
        <translation>这里没有招聘需求</translation>
    </message>
    <message>
        <source>New requisition</source>
        <translation>新需求</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Wanted by</source>
        <translation>到岗期限</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最近一步</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>new requisition</source>
        <translation>新需求</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Looked through: {title}</source>
        <translation>已转审批：{title}</translation>
    </message>
    <message>
        <source>Approved: {title}</source>
        <translation>已批准：{title}</translation>
    </message>
    <message>
        <source>Sent back: {title}</source>
        <translation>已退回：{title}</translation>
    </message>
    <message>
        <source>Handed in: {title}</source>
        <translation>已提交：{title}</translation>
    </message>
    <message>
        <source>Kept as a draft: {title}</source>
        <translation>已存草稿：{title}</translation>
    </message>
    <message>
        <source>Position opened: {title}</source>
        <translation>已开职位：{title}</translation>
    </message>
    <message>
        <source>Which template?</source>
        <translation>用哪个模板？</translation>
    </message>
</context>
</TS>

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ApartPanel</name>
    <message>
        <source>{other} was merged into {kept}</source>
        <translation>「{other}」已合并到「{kept}」</translation>
    </message>
    <message>
        <source>Because: {reasons}</source>
        <translation>依据：{reasons}</translation>
    </message>
    <message>
        <source>Nothing but the record itself</source>
        <translation>只有档案本身</translation>
    </message>
    <message>
        <source>Goes back to the other record</source>
        <translation>拆开后回到另一份档案</translation>
    </message>
    <message>
        <source>Changed since the merge: stays as it is now</source>
        <translation>合并后改过的内容，保留现在的值</translation>
    </message>
    <message>
        <source>Came since the merge: stays with the record that was kept</source>
        <translation>合并后新增的内容，留在保留的档案</translation>
    </message>
    <message>
        <source>{field}: {now} (at the merge: {merged})</source>
        <translation>{field}：{now}（合并时：{merged}）</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>Merge pairs</source>
        <translation>批量合并</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n pairs?</source>
        <translation>
            <numerusform>合并 %n 对档案？</numerusform>
        </translation>
    </message>
    <message>
        <source>In each field the fuller or newer value stays. A backup is made first; each pair can be taken apart.</source>
        <translation>每个字段保留更完整或更新的值。合并前先备份，每一对以后都能拆开。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Merge those that are checked</source>
        <translation>合并勾选的</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>Against it: {reasons}</source>
        <translation>不一致：{reasons}</translation>
    </message>
    <message>
        <source>This record stays</source>
        <translation>保留这份档案</translation>
    </message>
    <message>
        <source>This one is merged into it</source>
        <translation>这份合并进来</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>Open this record</source>
        <translation>打开这份档案</translation>
    </message>
    <message>
        <source>No application</source>
        <translation>没有应聘记录</translation>
    </message>
    <message>
        <source>{title}: goes on with</source>
        <translation>{title}：继续哪一份</translation>
    </message>
    <message>
        <source>both the same</source>
        <translation>两边相同</translation>
    </message>
    <message>
        <source>only one has it</source>
        <translation>只有一边有</translation>
    </message>
    <message>
        <source>Moves along</source>
        <translation>一起并过来的</translation>
    </message>
    <message>
        <source>No applications, files or talks</source>
        <translation>没有应聘、文件或联系记录</translation>
    </message>
    <message>
        <source>Phones and addresses of both are kept: {ways}</source>
        <translation>两边的联系方式都保留：{ways}</translation>
    </message>
    <message>
        <source>The records can be taken apart again at any later time.</source>
        <translation>合并后随时可以再拆开。</translation>
    </message>
    <message>
        <source>The same person applied twice</source>
        <translation>同一人重复投递</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
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
        <source>Lives in</source>
        <translation>现居</translation>
    </message>
    <message>
        <source>Degree</source>
        <translation>学历</translation>
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
        <source>Years of work</source>
        <translation>工作年限</translation>
    </message>
    <message>
        <source>Wants to be</source>
        <translation>期望职位</translation>
    </message>
    <message>
        <source>Wants to work in</source>
        <translation>期望城市</translation>
    </message>
    <message>
        <source>Can start</source>
        <translation>可到岗</translation>
    </message>
    <message>
        <source>Preferred way</source>
        <translation>偏好联系方式</translation>
    </message>
    <message>
        <source>Contact note</source>
        <translation>联系备注</translation>
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
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>Registered home</source>
        <translation>户籍</translation>
    </message>
    <message numerus="yes">
        <source>%n applications</source>
        <translation>
            <numerusform>%n 次应聘</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n interviews</source>
        <translation>
            <numerusform>%n 场面试</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n evaluations</source>
        <translation>
            <numerusform>%n 份评价</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comments</source>
        <translation>
            <numerusform>%n 条讨论</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talks</source>
        <translation>
            <numerusform>%n 条联系记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phones or addresses</source>
        <translation>
            <numerusform>%n 个联系方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines of the career</source>
        <translation>
            <numerusform>%n 条经历</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other entries</source>
        <translation>
            <numerusform>%n 条其他记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Duplicates</source>
        <translation>查重</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>back</source>
        <translation>返回</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs may be one person</source>
        <translation>
            <numerusform>%n 对可能是同一个人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people compared</source>
        <translation>
            <numerusform>已比对 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records are merged into others</source>
        <translation>
            <numerusform>%n 份档案已合并到别的档案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs are kept apart</source>
        <translation>
            <numerusform>%n 对已标记不是同一个人</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Everybody</name>
    <message>
        <source>Compare everybody</source>
        <translation>全员查重</translation>
    </message>
    <message>
        <source>Comparing: {done} of {total}</source>
        <translation>正在比对：{done} / {total}</translation>
    </message>
</context>
<context>
    <name>HeaderActs</name>
    <message>
        <source>Merge the almost certain ones…</source>
        <translation>合并几乎确定的…</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Merge into this record</source>
        <translation>合并到此档案</translation>
    </message>
    <message>
        <source>Take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>Suggest again</source>
        <translation>恢复提示</translation>
    </message>
    <message>
        <source>Merge the {count} almost certain…</source>
        <translation>合并几乎确定的 {count} 对…</translation>
    </message>
</context>
<context>
    <name>KindBar</name>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Possible too</source>
        <translation>含有可能的</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下</translation>
    </message>
    <message>
        <source>take apart</source>
        <translation>拆开</translation>
    </message>
    <message>
        <source>suggest again</source>
        <translation>恢复提示</translation>
    </message>
    <message>
        <source>choose values</source>
        <translation>选值</translation>
    </message>
    <message>
        <source>left or right value</source>
        <translation>选左或右</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>different people</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Nothing was merged</source>
        <translation>还没有合并过</translation>
    </message>
    <message>
        <source>Merged records can be taken apart here.</source>
        <translation>合并过的档案可以在这里拆开。</translation>
    </message>
    <message>
        <source>Nobody is kept apart</source>
        <translation>没有标记过</translation>
    </message>
    <message>
        <source>Pairs that are two people stand here.</source>
        <translation>标记为不是同一个人的会列在这里。</translation>
    </message>
    <message>
        <source>Nobody is on file twice</source>
        <translation>没有重复的档案</translation>
    </message>
    <message>
        <source>Phone, e-mail, ID number, name, school, employer and birth were compared.</source>
        <translation>已比对手机、邮箱、身份证号、姓名、学校、公司和出生日期。</translation>
    </message>
</context>
<context>
    <name>PairActs</name>
    <message>
        <source>Merged: {name}</source>
        <translation>已合并：{name}</translation>
    </message>
    <message>
        <source>The same person applied twice</source>
        <translation>同一人重复投递</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs merged</source>
        <translation>
            <numerusform>已合并 %n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge records</source>
        <translation>合并档案</translation>
    </message>
    <message>
        <source>Take records apart</source>
        <translation>拆开档案</translation>
    </message>
    <message>
        <source>Taken apart: {name}</source>
        <translation>已拆开：{name}</translation>
    </message>
    <message>
        <source>Kept apart: {one} and {other}</source>
        <translation>已标记不是同一个人：{one}、{other}</translation>
    </message>
    <message>
        <source>May be suggested again: {one} and {other}</source>
        <translation>已恢复提示：{one}、{other}</translation>
    </message>
</context>
<context>
    <name>PairList</name>
    <message>
        <source>Pairs</source>
        <translation>成对档案</translation>
    </message>
</context>
</TS>

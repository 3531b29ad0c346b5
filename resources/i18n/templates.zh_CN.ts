<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>PositionSheet</name>
    <message>
        <source>Open a position from it</source>
        <translation>用它建职位</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>用过 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>还没有用过</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>序列</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>职级</translation>
    </message>
    <message>
        <source>Monthly pay</source>
        <translation>月薪区间</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>工作地</translation>
    </message>
    <message>
        <source>Usual channels</source>
        <translation>默认渠道</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程模板</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>岗位画像</translation>
    </message>
    <message>
        <source>for matching and hints</source>
        <translation>用于匹配和提示</translation>
    </message>
    <message>
        <source>Must</source>
        <translation>必须</translation>
    </message>
    <message>
        <source>Plus</source>
        <translation>加分</translation>
    </message>
    <message>
        <source>Age, sex, marriage and children cannot be conditions (the law).</source>
        <translation>年龄、性别、婚育不能作为条件。</translation>
    </message>
    <message>
        <source>Duties and qualifications</source>
        <translation>职责与要求</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <source>Qualifications</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Interview and evaluation</source>
        <translation>面试与评价</translation>
    </message>
    <message>
        <source>{form}: {dimensions}</source>
        <translation>{form}：{dimensions}</translation>
    </message>
    <message>
        <source>Questions of this position</source>
        <translation>本职位必问</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>发布文案</translation>
    </message>
    <message>
        <source>to copy</source>
        <translation>可直接复制</translation>
    </message>
</context>
<context>
    <name>PositionSide</name>
    <message>
        <source>A new position takes over</source>
        <translation>建职位时会带出</translation>
    </message>
    <message>
        <source>duties, qualifications, pay band</source>
        <translation>职责、要求、薪资区间</translation>
    </message>
    <message numerus="yes">
        <source>%n stages, each with conditions and limit</source>
        <translation>
            <numerusform>%n 个阶段，每段条件与时限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the evaluation form: %n dimensions</source>
        <translation>
            <numerusform>评价表 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n questions</source>
        <translation>
            <numerusform>%n 道必问题</numerusform>
        </translation>
    </message>
    <message>
        <source>You fill in: people needed, date, owner</source>
        <translation>只需再填：人数、到岗日、负责人</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>用过</translation>
    </message>
    <message>
        <source>open</source>
        <translation>在招</translation>
    </message>
    <message>
        <source>Other names that mean this one</source>
        <translation>别名会自动归到这里</translation>
    </message>
    <message>
        <source>A ledger with one of these names is read as this position.</source>
        <translation>导入台账时遇到这些写法，统一记为本职位。</translation>
    </message>
</context>
<context>
    <name>ProcessSheet</name>
    <message>
        <source>edition {n}</source>
        <translation>第 {n} 版</translation>
    </message>
    <message numerus="yes">
        <source>%n open positions</source>
        <translation>
            <numerusform>%n 个职位在用</numerusform>
        </translation>
    </message>
    <message>
        <source>{edition}, {use}</source>
        <translation>{edition}，{use}</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>To come in</source>
        <translation>进入条件</translation>
    </message>
    <message>
        <source>To leave</source>
        <translation>退出条件</translation>
    </message>
    <message>
        <source>Limit and owner</source>
        <translation>时限与责任人</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>only the stage before</source>
        <translation>上一阶段完成</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限时</translation>
    </message>
    <message numerus="yes">
        <source>told to the superior %n working hours later</source>
        <translation>
            <numerusform>超时 %n 工作小时后抄送上级</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>职位模板</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>流程模板</translation>
    </message>
    <message>
        <source>another template</source>
        <translation>换模板</translation>
    </message>
    <message>
        <source>open a position from it</source>
        <translation>用它建职位</translation>
    </message>
    <message numerus="yes">
        <source>%n stages</source>
        <translation>
            <numerusform>%n 阶段</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}, {use}</source>
        <translation>{what} · {use}</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>在招 %n</numerusform>
        </translation>
    </message>
</context>
</TS>

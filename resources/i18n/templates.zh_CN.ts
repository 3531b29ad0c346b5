<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DimensionEditor</name>
    <message>
        <source>What is judged</source>
        <translation>评什么</translation>
    </message>
    <message>
        <source>Name of the dimension</source>
        <translation>维度名称</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take this dimension away</source>
        <translation>删掉这个维度</translation>
    </message>
    <message>
        <source>On the button</source>
        <translation>按钮上的字</translation>
    </message>
    <message>
        <source>{n} points, on the button</source>
        <translation>{n} 分，按钮上的字</translation>
    </message>
    <message>
        <source>What it means in full</source>
        <translation>完整描述</translation>
    </message>
    <message>
        <source>{n} points, in full</source>
        <translation>{n} 分，完整描述</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Give the template a name.</source>
        <translation>给模板起个名字。</translation>
    </message>
    <message>
        <source>There is a template “{name}” already. Choose another name.</source>
        <translation>已有模板「{name}」，换个名字。</translation>
    </message>
    <message>
        <source>That is too much for a template: at most {lines} lines a part, {most} characters a line.</source>
        <translation>内容太多：每部分最多 {lines} 行，每行最多 {most} 字。</translation>
    </message>
    <message>
        <source>{count} positions were opened from this template, so it stays.</source>
        <translation>已有 {count} 个职位用过这个模板，不能删除。</translation>
    </message>
    <message>
        <source>Choose the process that positions run on.</source>
        <translation>选一个流程模板。</translation>
    </message>
    <message>
        <source>Give the form a name.</source>
        <translation>给评价表起个名字。</translation>
    </message>
    <message>
        <source>There is a form “{name}” already. Choose another name.</source>
        <translation>已有评价表「{name}」，换个名字。</translation>
    </message>
    <message>
        <source>A form has 1 to {most} dimensions and at most {questions} questions.</source>
        <translation>一张评价表要有 1–{most} 个维度，最多 {questions} 道题。</translation>
    </message>
    <message>
        <source>The limit lies between a minute and two weeks.</source>
        <translation>时限在 1 分钟到两周之间。</translation>
    </message>
    <message>
        <source>A dimension has no name yet.</source>
        <translation>有个维度还没起名。</translation>
    </message>
    <message>
        <source>The dimension “{name}” stands twice.</source>
        <translation>维度「{name}」重复了。</translation>
    </message>
    <message>
        <source>The weight of “{name}” is between 1 and {most}.</source>
        <translation>「{name}」的权重在 1 到 {most} 之间。</translation>
    </message>
    <message>
        <source>Say for “{name}” what each of the five scores means.</source>
        <translation>「{name}」的五个分数都要写明含义。</translation>
    </message>
    <message>
        <source>A line is too long: at most {most} characters.</source>
        <translation>有一行太长，最多 {most} 个字。</translation>
    </message>
    <message>
        <source>“{words}” cannot stand here: nobody may be chosen or asked by sex (law on women&apos;s rights, §43).</source>
        <translation>不能写「{words}」：招聘不得限定或优先某一性别（妇女权益保障法第 43 条）。</translation>
    </message>
    <message>
        <source>“{words}” cannot stand here: marriage, children and pregnancy may be neither asked nor a condition (law on women&apos;s rights, §43).</source>
        <translation>不能写「{words}」：婚姻、生育、怀孕既不能问，也不能作为条件（妇女权益保障法第 43 条）。</translation>
    </message>
    <message>
        <source>“{words}” cannot stand here: age is no condition. Say what the work asks for instead.</source>
        <translation>不能写「{words}」：年龄不能作为条件，请改写成工作本身的要求。</translation>
    </message>
    <message>
        <source>“{words}” cannot stand here: ethnicity, religion and household are no conditions (employment promotion law, §§3, 28, 31).</source>
        <translation>不能写「{words}」：民族、宗教、户籍不能作为条件（就业促进法第 3、28、31 条）。</translation>
    </message>
    <message>
        <source>“{words}” cannot stand here: nobody may be refused for a disability or as a carrier (employment promotion law, §§29, 30).</source>
        <translation>不能写「{words}」：不得因残疾或携带病原体拒绝录用（就业促进法第 29、30 条）。</translation>
    </message>
</context>
<context>
    <name>FormEditor</name>
    <message>
        <source>also for positions that run</source>
        <translation>在招职位也用新版</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制一份</translation>
    </message>
    <message numerus="yes">
        <source>%n open positions</source>
        <translation>
            <numerusform>%n 个在招职位</numerusform>
        </translation>
    </message>
    <message>
        <source>edition {n}, {used}</source>
        <translation>第 {n} 版，{used}</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Minutes after the interview</source>
        <translation>面试后几分钟内交</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>each score described</source>
        <translation>每个分数都写明</translation>
    </message>
    <message>
        <source>Add a dimension</source>
        <translation>加一个维度</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>必问题</translation>
    </message>
    <message>
        <source>must be asked</source>
        <translation>面试必须问</translation>
    </message>
    <message>
        <source>Add a question</source>
        <translation>加一道题</translation>
    </message>
    <message>
        <source>Marriage, children, age, origin and health cannot be asked (the law).</source>
        <translation>婚育、年龄、民族籍贯、疾病不能问（法律规定）。</translation>
    </message>
    <message numerus="yes">
        <source>%n dimensions; 6 to 10 are usual, fewer judge too little, more tire.</source>
        <translation>
            <numerusform>现在 %n 个维度，6–10 个为宜：太少评不全，太多填不细。</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish edition {n}</source>
        <translation>发布第 {n} 版</translation>
    </message>
    <message>
        <source>Dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>in general</source>
        <translation>不限维度</translation>
    </message>
    <message>
        <source>{name}, weight {weight}</source>
        <translation>{name}，权重 {weight}</translation>
    </message>
</context>
<context>
    <name>PortraitEditor</name>
    <message>
        <source>Add a line</source>
        <translation>加一条</translation>
    </message>
    <message>
        <source>Age, sex, marriage and children cannot be conditions</source>
        <translation>年龄、性别、婚育不能作为条件</translation>
    </message>
</context>
<context>
    <name>PositionEditor</name>
    <message>
        <source>Not set</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>Usual channels</source>
        <translation>默认渠道</translation>
    </message>
    <message>
        <source>Remove this template</source>
        <translation>删除这个模板</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Open a position from it</source>
        <translation>用它建职位</translation>
    </message>
    <message>
        <source>Basics</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
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
        <source>Place</source>
        <translation>工作地</translation>
    </message>
    <message>
        <source>Monthly pay in yuan</source>
        <translation>月薪（元）</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>一句话介绍</translation>
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
        <source>Duties and qualifications</source>
        <translation>职责与要求</translation>
    </message>
    <message>
        <source>one per line</source>
        <translation>一行一条</translation>
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
        <source>Evaluation form</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Questions of this position</source>
        <translation>本职位必问</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程模板</translation>
    </message>
    <message>
        <source>Process template</source>
        <translation>流程模板</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>A ledger with one of these names is read as this position.</source>
        <translation>导入台账时遇到这些写法，统一记为本职位。</translation>
    </message>
    <message>
        <source>{form}: {dimensions}</source>
        <translation>{form}：{dimensions}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>not used yet</source>
        <translation>还没有用过</translation>
    </message>
    <message>
        <source>{count}, last on {day}</source>
        <translation>{count}，上次 {day}</translation>
    </message>
    <message numerus="yes">
        <source>used %n times</source>
        <translation>
            <numerusform>用过 %n 次</numerusform>
        </translation>
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
        <source>Evaluation forms</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>Working calendar</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>another stage</source>
        <translation>换阶段</translation>
    </message>
    <message>
        <source>put in order</source>
        <translation>调顺序</translation>
    </message>
    <message>
        <source>add a condition</source>
        <translation>加条件</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>换一天</translation>
    </message>
    <message>
        <source>turn it over</source>
        <translation>上班 / 休息互换</translation>
    </message>
    <message>
        <source>worked, off</source>
        <translation>上班、休息</translation>
    </message>
    <message>
        <source>another template</source>
        <translation>换模板</translation>
    </message>
    <message>
        <source>open a position from it</source>
        <translation>用它建职位</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message numerus="yes">
        <source>%n dimensions</source>
        <translation>
            <numerusform>%n 个维度</numerusform>
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
    <message>
        <source>saved {time}</source>
        <translation>已自动保存 {time}</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>Published: {name}</source>
        <translation>已发布：{name}</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name}（副本）</translation>
    </message>
    <message>
        <source>Copied: {name}</source>
        <translation>已复制：{name}</translation>
    </message>
    <message>
        <source>{name} (copy {n})</source>
        <translation>{name}（副本 {n}）</translation>
    </message>
    <message>
        <source>Removed: {name}</source>
        <translation>已删除：{name}</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>What is wanted</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Where it is seen</source>
        <translation>从哪里看</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Take this line away</source>
        <translation>删掉这一条</translation>
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
        <source>A must or a plus</source>
        <translation>必须还是加分</translation>
    </message>
</context>
<context>
    <name>_QuestionLine</name>
    <message>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>A question that must be asked</source>
        <translation>必问的题目</translation>
    </message>
    <message>
        <source>About</source>
        <translation>对应维度</translation>
    </message>
    <message>
        <source>Take this question away</source>
        <translation>删掉这道题</translation>
    </message>
    <message>
        <source>in general</source>
        <translation>不限维度</translation>
    </message>
</context>
</TS>

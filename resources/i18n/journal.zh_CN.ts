<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>DetailPanel</name>
    <message>
        <source>Choose an act</source>
        <translation>选择一项操作</translation>
    </message>
    <message>
        <source>Its values stand here.</source>
        <translation>这里显示改动前后的内容。</translation>
    </message>
    <message>
        <source>Show sensitive values</source>
        <translation>显示敏感内容</translation>
    </message>
    <message>
        <source>Looking is recorded</source>
        <translation>查看会被记录</translation>
    </message>
    <message numerus="yes">
        <source>%n more rows; an export has them all.</source>
        <translation>
            <numerusform>另有 %n 行，导出可得全部。</numerusform>
        </translation>
    </message>
    <message>
        <source>More rows; an export has them all.</source>
        <translation>还有更多行，导出可得全部。</translation>
    </message>
    <message>
        <source>This act changed no rows.</source>
        <translation>这项操作没有改动数据。</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>Save under an ending of .xlsx or .jsonl.</source>
        <translation>请保存为 .xlsx 或 .jsonl 文件。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Kind of act</source>
        <translation>操作类别</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>About a person</source>
        <translation>涉及某人</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>The last year</source>
        <translation>最近一年</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>The last {days} days</source>
        <translation>最近 {days} 天</translation>
    </message>
    <message>
        <source>Nobody of this name</source>
        <translation>没有这个人</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>核对</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Acts</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No act fits</source>
        <translation>没有符合的操作</translation>
    </message>
    <message>
        <source>Choose a longer time or all acts.</source>
        <translation>可以放宽时间或选择全部操作。</translation>
    </message>
    <message>
        <source>Show older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>About</source>
        <translation>涉及</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>up and down</source>
        <translation>上下移动</translation>
    </message>
    <message>
        <source>about a person</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Looking at sensitive values is recorded</source>
        <translation>查看敏感内容会被记录</translation>
    </message>
    <message>
        <source>{count} acts</source>
        <translation>{count} 项操作</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>导出操作日志</translation>
    </message>
    <message>
        <source>Journal.xlsx</source>
        <translation>操作日志.xlsx</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;JSON Lines (*.jsonl)</source>
        <translation>Excel (*.xlsx);;JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>The workbook holds the newest {rows} rows. Export as JSON Lines for all of them.</source>
        <translation>表格只放得下最新的 {rows} 行。要全部，请导出为 JSON Lines。</translation>
    </message>
    <message>
        <source>Verify the journal</source>
        <translation>核对操作日志</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>JournalWords</name>
    <message>
        <source>All acts</source>
        <translation>全部操作</translation>
    </message>
    <message>
        <source>Looks and exports</source>
        <translation>查看与导出</translation>
    </message>
    <message>
        <source>People and files</source>
        <translation>人员与文件</translation>
    </message>
    <message>
        <source>Process and interviews</source>
        <translation>流程与面试</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings and templates</source>
        <translation>设置与模板</translation>
    </message>
    <message>
        <source>Undone and taken back</source>
        <translation>撤销与撤回</translation>
    </message>
    <message>
        <source>Personal information</source>
        <translation>个人信息</translation>
    </message>
    <message>
        <source>Outside the program</source>
        <translation>程序之外</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
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
        <source>salary</source>
        <translation>薪资</translation>
    </message>
    <message>
        <source>ID number</source>
        <translation>证件号码</translation>
    </message>
    <message>
        <source>sensitive details</source>
        <translation>敏感信息</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>copy of a person&apos;s data</source>
        <translation>个人信息副本</translation>
    </message>
    <message>
        <source>list of people</source>
        <translation>人员名单</translation>
    </message>
    <message>
        <source>ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>whole workspace</source>
        <translation>整个工作区</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>interview calendar</source>
        <translation>面试日程</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>操作日志</translation>
    </message>
    <message>
        <source>original file</source>
        <translation>原始文件</translation>
    </message>
    <message>
        <source>list of the organisation</source>
        <translation>组织清单</translation>
    </message>
    <message>
        <source>form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>person</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>position</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>colleague</source>
        <translation>同事</translation>
    </message>
    <message>
        <source>department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>process</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>requisition</source>
        <translation>招聘需求</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>供应商</translation>
    </message>
    <message>
        <source>tag dictionary</source>
        <translation>标签字典</translation>
    </message>
    <message>
        <source>record of the erasure</source>
        <translation>删除记录</translation>
    </message>
    <message>
        <source>place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>room</source>
        <translation>会议室</translation>
    </message>
    <message>
        <source>evaluation form</source>
        <translation>评价表</translation>
    </message>
    <message>
        <source>position template</source>
        <translation>职位模板</translation>
    </message>
    <message>
        <source>impact assessment</source>
        <translation>影响评估</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名/名称</translation>
    </message>
    <message>
        <source>title</source>
        <translation>职务/标题</translation>
    </message>
    <message>
        <source>company</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>city</source>
        <translation>城市</translation>
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
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>自我评价</translation>
    </message>
    <message>
        <source>words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>made at</source>
        <translation>建立时间</translation>
    </message>
    <message>
        <source>since</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>began</source>
        <translation>开始于</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成时间</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>加星时间</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>note on the reason</source>
        <translation>原因说明</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>by</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>application</source>
        <translation>应聘记录</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>面试</translation>
    </message>
    <message>
        <source>interviewer&apos;s part</source>
        <translation>面试分工</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>import</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>note on the channel</source>
        <translation>渠道说明</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>merged into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>kept until</source>
        <translation>保存到</translation>
    </message>
    <message>
        <source>file name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>one sentence</source>
        <translation>一句话评价</translation>
    </message>
    <message>
        <source>points</source>
        <translation>分数</translation>
    </message>
    <message>
        <source>dimension</source>
        <translation>维度</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>about</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>by what</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>match</source>
        <translation>匹配度</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>单位/学校</translation>
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
        <source>can start</source>
        <translation>可到岗</translation>
    </message>
    <message>
        <source>months of experience</source>
        <translation>工作经验（月）</translation>
    </message>
    <message>
        <source>from (yuan)</source>
        <translation>下限（元）</translation>
    </message>
    <message>
        <source>to (yuan)</source>
        <translation>上限（元）</translation>
    </message>
    <message>
        <source>code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>content</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>certainty</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <source>outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>unit of the limit</source>
        <translation>时限单位</translation>
    </message>
    <message>
        <source>records</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Row {row} in block {seal} was altered after it had been sealed.</source>
        <translation>第 {seal} 块的第 {row} 行在封存后被改动。</translation>
    </message>
    <message>
        <source>Row {row} in block {seal} is missing: it was removed.</source>
        <translation>第 {seal} 块缺少第 {row} 行：已被删去。</translation>
    </message>
    <message>
        <source>Row {row} in block {seal} was put in after the block was sealed.</source>
        <translation>第 {row} 行是在第 {seal} 块封存后插入的。</translation>
    </message>
    <message>
        <source>Block {seal} does not follow the one before: cut off or rewritten.</source>
        <translation>第 {seal} 块与前一块接不上：日志被截断或重写。</translation>
    </message>
    <message>
        <source>undone since</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names}等，另有 {count} 人</translation>
    </message>
    <message>
        <source>{count} acts are dated before an earlier one: a clock went back.</source>
        <translation>有 {count} 项操作的时间早于之前的操作：电脑时钟被调回过。</translation>
    </message>
    <message>
        <source>Unbroken: {rows} rows in {seals} blocks are as they were written.</source>
        <translation>日志完整：{seals} 块共 {rows} 行，与写入时一致。</translation>
    </message>
    <message>
        <source>{rows} newer rows are not sealed yet.</source>
        <translation>另有 {rows} 行较新，尚未封存。</translation>
    </message>
</context>
<context>
    <name>_ChangeView</name>
    <message>
        <source>The values were erased with the person.</source>
        <translation>内容已随此人删除。</translation>
    </message>
    <message>
        <source>{column}: {value}</source>
        <translation>{column}：{value}</translation>
    </message>
    <message>
        <source>{column}: {before} → {after}</source>
        <translation>{column}：{before} → {after}</translation>
    </message>
</context>
</TS>

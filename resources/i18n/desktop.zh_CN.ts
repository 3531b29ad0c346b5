<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已完成</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No work is running</source>
        <translation>没有进行中的任务</translation>
    </message>
    <message>
        <source>Imports and résumés show up here.</source>
        <translation>导入和收简历的进度显示在这里。</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>Something went wrong in the program</source>
        <translation>程序出错了</translation>
    </message>
    <message>
        <source>The last act was not carried out; everything saved before is safe. The report below names only places in the program, no people and no data.</source>
        <translation>刚才的操作没有执行，此前保存的内容都在。下面的报告只写程序位置，不含人员和数据。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>职位</translation>
    </message>
    <message>
        <source>Interview calendar</source>
        <translation>面试日程</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日程</translation>
    </message>
    <message>
        <source>All candidates</source>
        <translation>全部候选人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>洞察</translation>
    </message>
    <message>
        <source>Take in résumés</source>
        <translation>收简历</translation>
    </message>
    <message>
        <source>Résumés</source>
        <translation>简历</translation>
    </message>
    <message>
        <source>Import a ledger</source>
        <translation>导入台账</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Templates of processes and positions</source>
        <translation>流程与职位模板</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在本页查找</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Back to the last place</source>
        <translation>返回上一处</translation>
    </message>
    <message>
        <source>Context panel</source>
        <translation>右侧面板</translation>
    </message>
    <message>
        <source>Activity: running and finished work</source>
        <translation>任务：进行中和已完成</translation>
    </message>
    <message>
        <source>Next area of the window</source>
        <translation>切换到下一区域</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>本屏快捷键</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色和深色</translation>
    </message>
    <message>
        <source>Switch the language: 中文 / English</source>
        <translation>切换语言：中文 / English</translation>
    </message>
    <message>
        <source>Lock the workspace</source>
        <translation>锁定工作区</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Activity</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>JobCard</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message numerus="yes">
        <source>%n not read</source>
        <translation>
            <numerusform>%n 份未读出</numerusform>
        </translation>
    </message>
    <message>
        <source>{fine} fine, {failed}</source>
        <translation>{fine} 份完成，{failed}</translation>
    </message>
    <message>
        <source>Stopped by a fault of the program.</source>
        <translation>程序出错，已停止。</translation>
    </message>
    <message>
        <source>Nothing half-done was kept.</source>
        <translation>没有留下半成品。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>Cancelled. What was finished before is kept.</source>
        <translation>已取消，已完成的部分保留。</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys of this screen</source>
        <translation>本屏快捷键</translation>
    </message>
    <message>
        <source>This screen</source>
        <translation>本屏</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Single letters act while no text field has focus. They can be switched off in Settings.</source>
        <translation>单键只在没有输入框获得焦点时起作用，可在设置中关闭。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Zhaoxian</source>
        <translation>招贤</translation>
    </message>
    <message>
        <source>Local data · saved {time}</source>
        <translation>本机数据 · 已保存 {time}</translation>
    </message>
    <message>
        <source>Backed up {time}</source>
        <translation>{time} 已备份</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Name, pinyin, initials, position or command</source>
        <translation>姓名、拼音、首字母、职位或命令</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Try a name, its initials, or a position</source>
        <translation>试试姓名、首字母或职位</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search or command</source>
        <translation>搜索或命令</translation>
    </message>
</context>
<context>
    <name>WindowActs</name>
    <message>
        <source>Nothing to undo in this session</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的操作</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>已撤销：{act}</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>已重做：{act}</translation>
    </message>
</context>
</TS>

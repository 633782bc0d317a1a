<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>DroppedItem</name>
    <message numerus="yes">
        <source>Compare the curves of %Ln runs</source>
        <translation>
            <numerusform>Show the curves of %Ln run</numerusform>
            <numerusform>Compare the curves of %Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanningCharts</name>
    <message numerus="yes">
        <source>Step %1: the encoder knows more than the past alone at %2 of %Ln distances.</source>
        <translation>
            <numerusform>Step %1: the encoder knows more than the past alone at %2 of %Ln distance.</numerusform>
            <numerusform>Step %1: the encoder knows more than the past alone at %2 of %Ln distances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::AlarmBanner</name>
    <message numerus="yes">
        <source>%Ln alarms, the newest at step %1</source>
        <translation>
            <numerusform>%Ln alarm, at step %1</numerusform>
            <numerusform>%Ln alarms, the newest at step %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigComparison</name>
    <message numerus="yes">
        <source>%Ln runs compared</source>
        <translation>
            <numerusform>%Ln run compared</numerusform>
            <numerusform>%Ln runs compared</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields differ and are shown.</source>
        <translation>
            <numerusform>%Ln field differs and is shown.</numerusform>
            <numerusform>%Ln fields differ and are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingCurvesCard</name>
    <message numerus="yes">
        <source>Distance %1, mean of %Ln values</source>
        <translation>
            <numerusform>Distance %1, %Ln value</numerusform>
            <numerusform>Distance %1, mean of %Ln values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::LaunchPanel</name>
    <message numerus="yes">
        <source>%Ln steps skipped</source>
        <translation>
            <numerusform>%Ln step skipped</numerusform>
            <numerusform>%Ln steps skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times rolled back</source>
        <translation>
            <numerusform>%Ln roll-back</numerusform>
            <numerusform>%Ln roll-backs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::LossPlot</name>
    <message numerus="yes">
        <source>%Ln points lie outside the vertical range.</source>
        <translation>
            <numerusform>%Ln point lies outside the vertical range.</numerusform>
            <numerusform>%Ln points lie outside the vertical range.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::MainWindow</name>
    <message numerus="yes">
        <source>All %Ln steps are done. Train on until step:</source>
        <translation>
            <numerusform>The only step is done. Train on until step:</numerusform>
            <numerusform>All %Ln steps are done. Train on until step:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::Notifier</name>
    <message numerus="yes">
        <source>%1 of %Ln runs finished.</source>
        <translation>
            <numerusform>%1 of %Ln run finished.</numerusform>
            <numerusform>%1 of %Ln runs finished.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::PlotReadout</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::RunsPresenter</name>
    <message numerus="yes">
        <source>Move %Ln runs to the trash?</source>
        <translation>
            <numerusform>Move the run to the trash?</numerusform>
            <numerusform>Move %Ln runs to the trash?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are in the trash.</source>
        <translation>
            <numerusform>The run is in the trash.</numerusform>
            <numerusform>%Ln runs are in the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::RunsView</name>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::SampleText</name>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::StatusLine</name>
    <message numerus="yes">
        <source>%Ln alarms</source>
        <translation>
            <numerusform>%Ln alarm</numerusform>
            <numerusform>%Ln alarms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln interventions</source>
        <translation>
            <numerusform>%Ln intervention</numerusform>
            <numerusform>%Ln interventions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::SweepSummaryModel</name>
    <message numerus="yes">
        <source>%1: mean and standard error over %Ln runs</source>
        <translation>
            <numerusform>%1: mean and standard error over %Ln run</numerusform>
            <numerusform>%1: mean and standard error over %Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: over the %Ln seeds that both groups have finished</source>
        <translation>
            <numerusform>%1: over the %Ln seed that both groups have finished</numerusform>
            <numerusform>%1: over the %Ln seeds that both groups have finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::SweepView</name>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs finished</source>
        <translation>
            <numerusform>%1 of %Ln run finished</numerusform>
            <numerusform>%1 of %Ln runs finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln failed</numerusform>
            <numerusform>%Ln failed</numerusform>
        </translation>
    </message>
</context>
</TS>

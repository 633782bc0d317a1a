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
    <name>Report</name>
    <message numerus="yes">
        <source>%Ln training sessions. The newest:</source>
        <translation>
            <numerusform>%Ln training session. The newest:</numerusform>
            <numerusform>%Ln training sessions. The newest:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stand in the run&apos;s log.</source>
        <translation>
            <numerusform>%Ln more stands in the run&apos;s log.</numerusform>
            <numerusform>%Ln more stand in the run&apos;s log.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeedGroups</name>
    <message numerus="yes">
        <source>%1 (%Ln seeds)</source>
        <translation>
            <numerusform>%1 (%Ln seed)</numerusform>
            <numerusform>%1 (%Ln seeds)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seeds, 95 % interval)</source>
        <translation>
            <numerusform>%1 (%Ln seed, 95 % interval)</numerusform>
            <numerusform>%1 (%Ln seeds, 95 % interval)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seeds, range)</source>
        <translation>
            <numerusform>%1 (%Ln seed, range)</numerusform>
            <numerusform>%1 (%Ln seeds, range)</numerusform>
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
    <name>deepsight::CurveTable</name>
    <message numerus="yes">
        <source>Copied %Ln values.</source>
        <translation>
            <numerusform>Copied %Ln value.</numerusform>
            <numerusform>Copied %Ln values.</numerusform>
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
    <name>deepsight::ImportWeightsDialog</name>
    <message numerus="yes">
        <source>A decoder-only model of %Ln layers</source>
        <translation>
            <numerusform>A decoder-only model of %Ln layer</numerusform>
            <numerusform>A decoder-only model of %Ln layers</numerusform>
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
    <message numerus="yes">
        <source>%Ln ranks</source>
        <translation>
            <numerusform>%Ln rank</numerusform>
            <numerusform>%Ln ranks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::LogImportDialog</name>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not drawn: %1 and %Ln others.</source>
        <translation>
            <numerusform>Not drawn: %1 and %Ln other.</numerusform>
            <numerusform>Not drawn: %1 and %Ln others.</numerusform>
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
    <name>deepsight::ProjectionPane</name>
    <message numerus="yes">
        <source>UMAP, %Ln neighbours</source>
        <translation>
            <numerusform>UMAP, %Ln neighbour</numerusform>
            <numerusform>UMAP, %Ln neighbours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::RemotePresenter</name>
    <message numerus="yes">
        <source>%Ln commands wait until the host is reached.</source>
        <translation>
            <numerusform>%Ln command waits until the host is reached.</numerusform>
            <numerusform>%Ln commands wait until the host is reached.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::ReplayDialog</name>
    <message numerus="yes">
        <source>Before it, %Ln numbers came out the same.</source>
        <translation>
            <numerusform>Before it, %Ln number came out the same.</numerusform>
            <numerusform>Before it, %Ln numbers came out the same.</numerusform>
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
    <name>deepsight::RunsToolbar</name>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln run</numerusform>
            <numerusform>%Ln runs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are archived and not shown</source>
        <translation>
            <numerusform>%Ln more is archived and not shown</numerusform>
            <numerusform>%Ln more are archived and not shown</numerusform>
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
    <name>deepsight::SweepDifferenceView</name>
    <message numerus="yes">
        <source>%Ln seeds</source>
        <translation>
            <numerusform>%Ln seed</numerusform>
            <numerusform>%Ln seeds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::SweepParallelView</name>
    <message numerus="yes">
        <source>%1 of %Ln runs pass the brushes.</source>
        <translation>
            <numerusform>%1 of %Ln run passes the brushes.</numerusform>
            <numerusform>%1 of %Ln runs pass the brushes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::SweepPresenter</name>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and exactly as many parameters as the model.</source>
        <translation>
            <numerusform>The baseline has %Ln layer of width %1, and exactly as many parameters as the model.</numerusform>
            <numerusform>The baseline has %Ln layers of width %1, and exactly as many parameters as the model.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) more than the model&apos;s %4.</source>
        <translation>
            <numerusform>The baseline has %Ln layer of width %1, and %2 parameters (%3 %) more than the model&apos;s %4.</numerusform>
            <numerusform>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) more than the model&apos;s %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) fewer than the model&apos;s %4.</source>
        <translation>
            <numerusform>The baseline has %Ln layer of width %1, and %2 parameters (%3 %) fewer than the model&apos;s %4.</numerusform>
            <numerusform>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) fewer than the model&apos;s %4.</numerusform>
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

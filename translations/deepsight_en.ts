<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
</TS>

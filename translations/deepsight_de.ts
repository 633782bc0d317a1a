<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Choice</name>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>Baseline (decoder only)</source>
        <translation>Baseline (nur Decoder)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Log cosine</source>
        <translation>Log-Kosinus</translation>
    </message>
    <message>
        <source>Decay (1/z)</source>
        <translation>Abfallend (1/z)</translation>
    </message>
    <message>
        <source>Decay, normalized</source>
        <translation>Abfallend, normiert</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Equal halves</source>
        <translation>Je zur Hälfte</translation>
    </message>
    <message>
        <source>By context size</source>
        <translation>Nach Kontextlänge</translation>
    </message>
    <message>
        <source>Before aggregation</source>
        <translation>Vor der Aggregation</translation>
    </message>
    <message>
        <source>After aggregation</source>
        <translation>Nach der Aggregation</translation>
    </message>
    <message>
        <source>Ignore last positions</source>
        <translation>Letzte Positionen auslassen</translation>
    </message>
    <message>
        <source>Extended batch</source>
        <translation>Erweiterter Batch</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>FP32</source>
        <translation>FP32</translation>
    </message>
    <message>
        <source>BF16</source>
        <translation>BF16</translation>
    </message>
    <message>
        <source>Path-star task</source>
        <translation>Pfadstern-Aufgabe (path-star)</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>Textdatei</translation>
    </message>
    <message>
        <source>nanoGPT token files</source>
        <translation>nanoGPT-Token-Dateien</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>GPT-2 BPE</source>
        <translation>GPT-2-BPE</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Rückwärts</translation>
    </message>
    <message>
        <source>Multi-token</source>
        <translation>Multi-Token</translation>
    </message>
    <message>
        <source>Token order</source>
        <translation>Token-Reihenfolge</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Rotary</source>
        <translation>Rotary</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fest</translation>
    </message>
    <message>
        <source>Sibling discovery</source>
        <translation>Sibling discovery</translation>
    </message>
    <message>
        <source>Triangle discovery</source>
        <translation>Triangle discovery</translation>
    </message>
    <message>
        <source>Children first</source>
        <translation>Kinder zuerst</translation>
    </message>
    <message>
        <source>Parent first</source>
        <translation>Elter zuerst</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Smooth L1</source>
        <translation>Glattes L1</translation>
    </message>
    <message>
        <source>InfoNCE</source>
        <translation>InfoNCE</translation>
    </message>
    <message>
        <source>VICReg</source>
        <translation>VICReg</translation>
    </message>
    <message>
        <source>Barlow Twins</source>
        <translation>Barlow Twins</translation>
    </message>
    <message>
        <source>CKA</source>
        <translation>CKA</translation>
    </message>
    <message>
        <source>Bag of words</source>
        <translation>Wortmenge</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>Alle Positionen</translation>
    </message>
    <message>
        <source>Targets only</source>
        <translation>Nur Ziele</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Learned weights</source>
        <translation>Gelernte Gewichte</translation>
    </message>
    <message>
        <source>Depthwise convolution</source>
        <translation>Kanalweise Faltung</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Faltung</translation>
    </message>
    <message>
        <source>Banded</source>
        <translation>Bandmatrix</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>Rekonstruktion</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>Schritt auslassen</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Zurückspringen</translation>
    </message>
    <message>
        <source>Only report</source>
        <translation>Nur melden</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Token shards</source>
        <translation>Token-Shards</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Zufällig gezogen</translation>
    </message>
    <message>
        <source>Shuffled epochs</source>
        <translation>Gemischte Epochen</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>GELU (tanh)</source>
        <translation>GELU (tanh)</translation>
    </message>
</context>
<context>
    <name>ColourMap</name>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation>Divergierend</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Configure: %1</source>
        <translation>Konfiguration: %1</translation>
    </message>
    <message>
        <source>Has no effect under this configuration</source>
        <translation>Ohne Wirkung bei dieser Konfiguration</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>Planning objective</source>
        <translation>Planungsziel</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Optimisation</source>
        <translation>Optimierung</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Evaluation and checkpoints</source>
        <translation>Auswertung und Checkpoints</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>Kanäle</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Batches</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>Checkpoints</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>Vokabulargröße</translation>
    </message>
    <message>
        <source>Rows of the token embedding, which is also the output layer (weight tying, arXiv 1608.05859). Bytes need 257, GPT-2 BPE 50257, path-star N + 4.</source>
        <translation>Zeilen des Token-Embeddings, das zugleich die Ausgabeschicht ist (Weight Tying, arXiv 1608.05859). Bytes brauchen 257, GPT-2-BPE 50257, path-star N + 4.</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Encoder layers</source>
        <translation>Encoder-Schichten</translation>
    </message>
    <message>
        <source>Causal self-attention blocks before the linear pass. The output of the last one is the plan: the planning objective acts on it, and the decoder reads it (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Kausale Self-Attention-Blöcke vor dem linearen Durchgang. Die Ausgabe des letzten ist der Plan: Auf sie wirkt das Planungsziel, und der Decoder liest sie (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Decoder layers</source>
        <translation>Decoder-Schichten</translation>
    </message>
    <message>
        <source>Blocks after the linear pass, each with causal self-attention, causal cross-attention to the encoder output, and a feed-forward layer (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Blöcke nach dem linearen Durchgang, jeder mit kausaler Self-Attention, kausaler Cross-Attention auf die Encoder-Ausgabe und einer Feed-Forward-Schicht (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Self-attention heads</source>
        <translation>Self-Attention-Köpfe</translation>
    </message>
    <message>
        <source>Heads of every self-attention; each works on width / heads channels (arXiv 1706.03762, section 3.2.2).</source>
        <translation>Köpfe jeder Self-Attention; jeder arbeitet auf Breite / Köpfe Kanälen (arXiv 1706.03762, Abschnitt 3.2.2).</translation>
    </message>
    <message>
        <source>Cross-attention heads</source>
        <translation>Cross-Attention-Köpfe</translation>
    </message>
    <message>
        <source>Heads of every cross-attention. The published models have twice as many as self-attention heads (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Köpfe jeder Cross-Attention. Die veröffentlichten Modelle haben doppelt so viele wie Self-Attention-Köpfe (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Bias</translation>
    </message>
    <message>
        <source>Adds a bias to every linear layer and LayerNorm, as GPT-2 does. The published models have none; the planning norms have their own switch.</source>
        <translation>Gibt jeder linearen Schicht und jeder LayerNorm einen Bias, wie bei GPT-2. Die veröffentlichten Modelle haben keinen; die Planungsnormen haben einen eigenen Schalter.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Probability that an activation is zeroed in training: after the embeddings, in attention weights and after each residual branch (Srivastava et al., JMLR 2014). Slows attention down on the CPU.</source>
        <translation>Wahrscheinlichkeit, mit der eine Aktivierung im Training auf null gesetzt wird: nach den Embeddings, in den Attention-Gewichten und nach jedem Residualzweig (Srivastava et al., JMLR 2014). Verlangsamt die Attention auf der CPU.</translation>
    </message>
    <message>
        <source>Disaffinity score</source>
        <translation>Disaffinitätsmaß</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>Future aggregation</source>
        <translation>Aggregation der Zukunft</translation>
    </message>
    <message>
        <source>Present-future merge</source>
        <translation>Gegenwart und Zukunft</translation>
    </message>
    <message>
        <source>Planning-context norm</source>
        <translation>Norm des Planungskontexts</translation>
    </message>
    <message>
        <source>Where the target side is layer-normalised (arXiv 1607.06450): pre: the embeddings, before aggregation; post: the finished planning context; both; or none. Published: post.</source>
        <translation>Wo die Zielseite mit LayerNorm normiert wird (arXiv 1607.06450): pre: die Embeddings, vor der Aggregation; post: der fertige Planungskontext; both: beides; none: gar nicht. Veröffentlicht: post.</translation>
    </message>
    <message>
        <source>Trainable planning norms</source>
        <translation>Trainierbare Planungsnormen</translation>
    </message>
    <message>
        <source>Gives the planning LayerNorms a gain and a bias, as published. The objective can then collapse: gain 0 and equal biases make mse 0 and cosine 1 without any planning. Switch off to rule that out.</source>
        <translation>Gibt den LayerNorms der Planung Verstärkung und Bias, wie veröffentlicht. Das Ziel kann dann kollabieren: Verstärkung 0 und gleicher Bias ergeben mse 0 und Kosinus 1 ganz ohne Planung. Abschalten, um das auszuschließen.</translation>
    </message>
    <message>
        <source>Future window</source>
        <translation>Zukunftsfenster</translation>
    </message>
    <message>
        <source>Positions whose future leaves the context. ignore-last: the last n positions have no future loss (option 2, published); extended: each batch row carries n more tokens for them (option 1, needs continuous text).</source>
        <translation>Positionen, deren Zukunft über den Kontext hinausreicht. ignore-last: die letzten n Positionen haben keinen Zukunftsverlust (Option 2, veröffentlicht); extended: jede Batch-Zeile enthält dafür n weitere Tokens (Option 1, braucht fortlaufenden Text).</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokenizer</translation>
    </message>
    <message>
        <source>bytes: 256 byte values and an end-of-text token; gpt2: GPT-2&apos;s byte-pair encoding, 50257 tokens (Radford et al. 2019; arXiv 1508.07909). Token files are already tokenized: choose the one they were made with, for labels.</source>
        <translation>bytes: 256 Byte-Werte und ein Textende-Token; gpt2: das Byte-Pair-Encoding von GPT-2, 50257 Tokens (Radford et al. 2019; arXiv 1508.07909). Token-Dateien sind schon tokenisiert: für die Beschriftungen den Tokenizer wählen, mit dem sie erzeugt wurden.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Validierungsanteil</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Arme</translation>
    </message>
    <message>
        <source>d of the path-star graph G(d, l): the paths that leave the start node. Guessing the first step is right with chance 1/d, where next-token training gets stuck (arXiv 2403.06963).</source>
        <translation>d des Pfadstern-Graphen G(d, l): die Pfade, die vom Startknoten ausgehen. Wer den ersten Schritt rät, trifft mit Wahrscheinlichkeit 1/d; dort bleibt Next-Token-Training stecken (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Arm length</source>
        <translation>Armlänge</translation>
    </message>
    <message>
        <source>l of the path-star graph G(d, l): nodes on each arm, the start included (arXiv 2403.06963).</source>
        <translation>l des Pfadstern-Graphen G(d, l): Knoten je Arm, der Start mitgezählt (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Node names</source>
        <translation>Knotennamen</translation>
    </message>
    <message>
        <source>N, the distinct node names that graphs draw from; at least 1 + d (l - 1), one for every node of a graph (arXiv 2403.06963).</source>
        <translation>N, die verschiedenen Knotennamen, aus denen die Graphen schöpfen; mindestens 1 + d (l - 1), einer für jeden Knoten eines Graphen (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Answer order</source>
        <translation>Antwortreihenfolge</translation>
    </message>
    <message>
        <source>forward: the path is written from the start, so its first step needs planning; reversed: from the goal back, where each step follows from the one before (arXiv 2403.06963).</source>
        <translation>forward: der Pfad wird vom Start aus geschrieben, der erste Schritt verlangt also Planung; reversed: vom Ziel zurück, wobei jeder Schritt aus dem vorigen folgt (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Training lines</source>
        <translation>Trainingszeilen</translation>
    </message>
    <message>
        <source>Graphs to train on, drawn independently. The paper uses 200000 (arXiv 2403.06963).</source>
        <translation>Graphen zum Trainieren, unabhängig gezogen. Die Arbeit verwendet 200000 (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Test lines</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>Graphs to validate on, drawn independently. The paper uses 20000 (arXiv 2403.06963).</source>
        <translation>Graphen zum Validieren, unabhängig gezogen. Die Arbeit verwendet 20000 (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Graph seed</source>
        <translation>Seed der Graphen</translation>
    </message>
    <message>
        <source>Seed of the graphs: the same seed gives the same lines on every machine.</source>
        <translation>Seed der Graphen: Derselbe Seed ergibt auf jedem Rechner dieselben Zeilen.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batchgröße</translation>
    </message>
    <message>
        <source>Windows of T tokens in one forward pass. Memory grows with it: lower it and raise the gradient accumulation when memory runs out.</source>
        <translation>Fenster aus T Tokens in einem Vorwärtsdurchgang. Der Speicherbedarf wächst mit: Reicht der Speicher nicht, die Batchgröße senken und die Gradientenakkumulation erhöhen.</translation>
    </message>
    <message>
        <source>Gradient accumulation</source>
        <translation>Gradientenakkumulation</translation>
    </message>
    <message>
        <source>Forward and backward passes whose mean gradient makes one step. A step sees batch size x accumulation x T tokens (karpathy/nanoGPT).</source>
        <translation>Vorwärts- und Rückwärtsdurchgänge, deren mittlerer Gradient einen Schritt ergibt. Ein Schritt sieht Batchgröße x Akkumulation x T Tokens (karpathy/nanoGPT).</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s mean of gradients, m = b1 m + (1 - b1) g (arXiv 1412.6980).</source>
        <translation>Abklingfaktor des Gradientenmittels von AdamW, m = b1 m + (1 - b1) g (arXiv 1412.6980).</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s mean of squared gradients, v = b2 v + (1 - b2) g g (arXiv 1412.6980).</source>
        <translation>Abklingfaktor des Mittels der quadrierten Gradienten von AdamW, v = b2 v + (1 - b2) g g (arXiv 1412.6980).</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to the square root of v in AdamW&apos;s denominator (arXiv 1412.6980).</source>
        <translation>Wird im Nenner von AdamW zur Wurzel von v addiert (arXiv 1412.6980).</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight Decay</translation>
    </message>
    <message>
        <source>Decoupled decay: each step also takes learning rate x decay x weight off every weight (AdamW, arXiv 1711.05101). Parameters of one dimension, norms and biases, are spared.</source>
        <translation>Entkoppelter Decay: Jeder Schritt zieht von jedem Gewicht zusätzlich Lernrate x Decay x Gewicht ab (AdamW, arXiv 1711.05101). Eindimensionale Parameter, also Normen und Bias, sind ausgenommen.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Gradient-Clipping</translation>
    </message>
    <message>
        <source>Largest global gradient norm; a longer gradient is scaled down to it (Pascanu et al., arXiv 1211.5063). 0: no clipping.</source>
        <translation>Größte globale Gradientennorm; ein längerer Gradient wird darauf skaliert (Pascanu et al., arXiv 1211.5063). 0: kein Clipping.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Optimizer steps to train for. A finished run can be continued with more.</source>
        <translation>Zahl der Optimierungsschritte. Ein fertiger Lauf lässt sich mit weiteren fortsetzen.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Highest learning rate, reached at the end of the warm-up and followed by a cosine decay (arXiv 1608.03983).</source>
        <translation>Höchste Lernrate, am Ende des Warm-ups erreicht; danach fällt sie als Kosinus ab (arXiv 1608.03983).</translation>
    </message>
    <message>
        <source>Minimum learning rate</source>
        <translation>Minimale Lernrate</translation>
    </message>
    <message>
        <source>Where the cosine decay ends: min + (max - min)(1 + cos(pi p)) / 2, p from 0 after the warm-up to 1 at the decay end (karpathy/nanoGPT). Usual: a tenth of the learning rate.</source>
        <translation>Wo der Kosinus-Abfall endet: min + (max - min)(1 + cos(pi p)) / 2, p von 0 nach dem Warm-up bis 1 am Ende des Abfalls (karpathy/nanoGPT). Üblich: ein Zehntel der Lernrate.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises linearly from 0 (arXiv 1706.03762, section 5.3).</source>
        <translation>Schritte, über die die Lernrate linear von 0 ansteigt (arXiv 1706.03762, Abschnitt 5.3).</translation>
    </message>
    <message>
        <source>Decay end</source>
        <translation>Ende des Abfalls</translation>
    </message>
    <message>
        <source>Step at which the minimum learning rate is reached; 0: the last step. The published runs stop at step 9000 of a decay to step 700000.</source>
        <translation>Schritt, bei dem die minimale Lernrate erreicht ist; 0: der letzte Schritt. Die veröffentlichten Läufe enden bei Schritt 9000 eines Abfalls bis Schritt 700000.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Seed of initial weights, dropout and data order. On one CPU with the same number of threads and precision, the same seed repeats a run bit for bit.</source>
        <translation>Seed für Anfangsgewichte, Dropout und Datenreihenfolge. Auf derselben CPU, bei gleicher Thread-Zahl und Genauigkeit, wiederholt derselbe Seed einen Lauf Bit für Bit.</translation>
    </message>
    <message>
        <source>Evaluation interval</source>
        <translation>Auswertungsintervall</translation>
    </message>
    <message>
        <source>Steps between two measurements on the validation split; each also takes an embedding snapshot.</source>
        <translation>Schritte zwischen zwei Messungen auf den Validierungsdaten; jede nimmt auch einen Embedding-Schnappschuss auf.</translation>
    </message>
    <message>
        <source>Evaluation batches</source>
        <translation>Auswertungs-Batches</translation>
    </message>
    <message>
        <source>Validation batches that a loss is averaged over: spread evenly over the split, and the same ones every time.</source>
        <translation>Validierungs-Batches, über die ein Verlust gemittelt wird: gleichmäßig über die Daten verteilt und jedes Mal dieselben.</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>Checkpoint-Intervall</translation>
    </message>
    <message>
        <source>Steps between two checkpoints; 0: only on the best validation loss and on stop.</source>
        <translation>Schritte zwischen zwei Checkpoints; 0: nur beim besten Validierungsverlust und beim Beenden.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Behaltene Checkpoints</translation>
    </message>
    <message>
        <source>The newest checkpoints that stay on the disk, beside the best one.</source>
        <translation>Die neuesten Checkpoints, die neben dem besten auf der Festplatte bleiben.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>auto: the first CUDA device, or the CPU when there is none; cpu; or cuda:0, cuda:1, ... for one card.</source>
        <translation>auto: das erste CUDA-Gerät oder, wenn es keines gibt, die CPU; cpu; oder cuda:0, cuda:1, ... für eine bestimmte Karte.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>fp32: single precision; bf16: matrix products in bfloat16, weights and optimizer in single precision (arXiv 1710.03740, 1905.12322); auto: bf16 where it is measurably faster on this machine.</source>
        <translation>fp32: einfache Genauigkeit; bf16: Matrixprodukte in bfloat16, Gewichte und Optimierer in einfacher Genauigkeit (arXiv 1710.03740, 1905.12322); auto: bf16, wo es auf diesem Rechner messbar schneller ist.</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU-Threads</translation>
    </message>
    <message>
        <source>Threads that compute on the CPU; 0: one per core. The number changes the order of sums, so results repeat exactly only with the same number.</source>
        <translation>Threads, die auf der CPU rechnen; 0: einer je Kern. Die Zahl ändert die Summierungsreihenfolge; exakt wiederholbar sind Ergebnisse nur mit derselben Zahl.</translation>
    </message>
    <message>
        <source>The width of %1 must be divisible by the number of heads; use a width of %2, or fewer heads.</source>
        <translation>Die Breite von %1 muss durch die Zahl der Köpfe teilbar sein; eine Breite von %2 oder weniger Köpfe verwenden.</translation>
    </message>
    <message>
        <source>The horizon must be below the context size; use at most %1.</source>
        <translation>Der Horizont muss kleiner als die Kontextlänge sein; höchstens %1 verwenden.</translation>
    </message>
    <message>
        <source>Choose the text file to train on.</source>
        <translation>Die Textdatei zum Trainieren wählen.</translation>
    </message>
    <message>
        <source>Choose the *_train.bin file to train on.</source>
        <translation>Die *_train.bin-Datei zum Trainieren wählen.</translation>
    </message>
    <message>
        <source>This data has %1 tokens; use at least that vocabulary size.</source>
        <translation>Diese Daten haben %1 Tokens; mindestens diese Vokabulargröße verwenden.</translation>
    </message>
    <message>
        <source>A graph of %1 arms of %2 nodes has %3 different nodes; use at least that many names.</source>
        <translation>Ein Graph mit %1 Armen aus %2 Knoten hat %3 verschiedene Knoten; mindestens so viele Namen verwenden.</translation>
    </message>
    <message>
        <source>It must not be above the learning rate of %1.</source>
        <translation>Der Wert darf nicht über der Lernrate von %1 liegen.</translation>
    </message>
    <message>
        <source>The warm-up must end before the last step, %1.</source>
        <translation>Das Warm-up muss vor dem letzten Schritt, %1, enden.</translation>
    </message>
    <message>
        <source>The warm-up must end before the decay end, step %1.</source>
        <translation>Das Warm-up muss vor dem Ende des Abfalls, Schritt %1, enden.</translation>
    </message>
    <message>
        <source>It must be a whole number from %1 to %2, not %3.</source>
        <translation>Muss eine ganze Zahl von %1 bis %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>It must be a number from %1 to %2, not %3.</source>
        <translation>Muss eine Zahl von %1 bis %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>It must be %1, not &quot;%2&quot;.</source>
        <translation>Muss %1 sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>It must be valid UTF-8.</source>
        <translation>Muss gültiges UTF-8 sein.</translation>
    </message>
    <message>
        <source>It must be &quot;auto&quot;, &quot;cpu&quot; or &quot;cuda:&quot; and a card number, not &quot;%1&quot;.</source>
        <translation>Muss „auto“, „cpu“ oder „cuda:“ mit Kartennummer sein, nicht „%1“.</translation>
    </message>
    <message>
        <source>Token embedding</source>
        <translation>Token-Embedding</translation>
    </message>
    <message>
        <source>Looks up a vector for each token. The output layer shares this table.</source>
        <translation>Schlägt für jedes Token einen Vektor nach. Die Ausgabeschicht nutzt dieselbe Tabelle.</translation>
    </message>
    <message>
        <source>Position embedding</source>
        <translation>Positions-Embedding</translation>
    </message>
    <message>
        <source>Adds a learned vector for each position.</source>
        <translation>Addiert für jede Position einen gelernten Vektor.</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>Self-Attention</translation>
    </message>
    <message>
        <source>Each position reads itself and the positions before it, with several heads at once.</source>
        <translation>Jede Position liest sich selbst und die Positionen davor, mit mehreren Köpfen zugleich.</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Cross-Attention</translation>
    </message>
    <message>
        <source>Each position of the decoder reads the encoder output up to its own position.</source>
        <translation>Jede Position des Decoders liest die Encoder-Ausgabe bis zu ihrer eigenen Position.</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>Feed-Forward</translation>
    </message>
    <message>
        <source>Two linear layers with GELU between them, four times as wide inside.</source>
        <translation>Zwei lineare Schichten mit GELU dazwischen, innen viermal so breit.</translation>
    </message>
    <message>
        <source>Linear pass</source>
        <translation>Linearer Durchgang</translation>
    </message>
    <message>
        <source>Turns the encoder output into the decoder&apos;s first input, position by position.</source>
        <translation>Macht aus der Encoder-Ausgabe Position für Position die erste Eingabe des Decoders.</translation>
    </message>
    <message>
        <source>Planning context</source>
        <translation>Planungskontext</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, a weighted sum of the next n embeddings. No gradient passes back through it.</source>
        <translation>Verbindet die Gegenwart, das Mittel der bisherigen Embeddings, mit der Zukunft, einer gewichteten Summe der nächsten n Embeddings. Kein Gradient fließt hindurch zurück.</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Zukunftsverlust</translation>
    </message>
    <message>
        <source>Compares the encoder output with the planning context, so that the encoder learns to look ahead.</source>
        <translation>Vergleicht die Encoder-Ausgabe mit dem Planungskontext, damit der Encoder lernt, vorauszuschauen.</translation>
    </message>
    <message>
        <source>Final norm</source>
        <translation>Letzte Norm</translation>
    </message>
    <message>
        <source>Normalizes the last hidden states.</source>
        <translation>Normiert die letzten verborgenen Zustände.</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Ausgabeschicht</translation>
    </message>
    <message>
        <source>Scores every token of the vocabulary with the token embedding&apos;s table, so it has no parameters of its own.</source>
        <translation>Bewertet jedes Token des Vokabulars mit der Tabelle des Token-Embeddings, hat also keine eigenen Parameter.</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Planning norms</source>
        <translation>Planungsnormen</translation>
    </message>
    <message>
        <source>Demo: path-star</source>
        <translation>Demo: Pfadstern (path-star)</translation>
    </message>
    <message>
        <source>Finds paths in generated star graphs with two arms: shows within a minute on two CPU cores whether the model plans its first step or guesses it.</source>
        <translation>Findet Pfade in erzeugten Sterngraphen mit zwei Armen: zeigt auf zwei CPU-Kernen binnen einer Minute, ob das Modell seinen ersten Schritt plant oder rät.</translation>
    </message>
    <message>
        <source>Small DeepSight</source>
        <translation>Kleines DeepSight</translation>
    </message>
    <message>
        <source>0.7 million parameters on the bytes of a text file of yours, for a quick look.</source>
        <translation>0.7 Millionen Parameter auf den Bytes einer eigenen Textdatei, für einen ersten Eindruck.</translation>
    </message>
    <message>
        <source>Small baseline</source>
        <translation>Kleine Baseline</translation>
    </message>
    <message>
        <source>Decoder-only model of the same depth and about the size of Small DeepSight, trained the same way.</source>
        <translation>Decoder-only-Modell gleicher Tiefe und etwa so groß wie „Kleines DeepSight“, ebenso trainiert.</translation>
    </message>
    <message>
        <source>Paper: DeepSight, n = 11, MSE</source>
        <translation>Paper: DeepSight, n = 11, MSE</translation>
    </message>
    <message>
        <source>The published model with the best validation loss, 3.340 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Das veröffentlichte Modell mit dem besten Validierungsverlust, 3.340 auf Wikipedia; braucht eine GPU und GPT-2-Token-Dateien.</translation>
    </message>
    <message>
        <source>Paper: DeepSight, n = 11, cosine</source>
        <translation>Paper: DeepSight, n = 11, Kosinus</translation>
    </message>
    <message>
        <source>The published model with the cosine score, 3.353 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Das veröffentlichte Modell mit Kosinus-Maß, 3.353 auf Wikipedia; braucht eine GPU und GPT-2-Token-Dateien.</translation>
    </message>
    <message>
        <source>Paper: DeepSight without planning</source>
        <translation>Paper: DeepSight ohne Planung</translation>
    </message>
    <message>
        <source>The published architecture trained on the next token alone, 3.352 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Die veröffentlichte Architektur, nur auf das nächste Token trainiert, 3.352 auf Wikipedia; braucht eine GPU und GPT-2-Token-Dateien.</translation>
    </message>
    <message>
        <source>Paper: baseline</source>
        <translation>Paper: Baseline</translation>
    </message>
    <message>
        <source>The published decoder-only model of 16.0 million parameters, 3.391 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Das veröffentlichte Decoder-only-Modell mit 16.0 Millionen Parametern, 3.391 auf Wikipedia; braucht eine GPU und GPT-2-Token-Dateien.</translation>
    </message>
    <message>
        <source>Paper: smaller baseline</source>
        <translation>Paper: kleinere Baseline</translation>
    </message>
    <message>
        <source>The published decoder-only model of 15.4 million parameters, 3.387 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Das veröffentlichte Decoder-only-Modell mit 15.4 Millionen Parametern, 3.387 auf Wikipedia; braucht eine GPU und GPT-2-Token-Dateien.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradienten</translation>
    </message>
    <message>
        <source>Optimizer moments</source>
        <translation>Momente des Optimierers</translation>
    </message>
    <message>
        <source>bf16 copies of the weights</source>
        <translation>bf16-Kopien der Gewichte</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Aktivierungen</translation>
    </message>
    <message>
        <source>Logits and next-token loss</source>
        <translation>Logits und Next-Token-Verlust</translation>
    </message>
    <message>
        <source>Planning loss</source>
        <translation>Planungsverlust</translation>
    </message>
    <message>
        <source>Writing a checkpoint</source>
        <translation>Schreiben eines Checkpoints</translation>
    </message>
    <message>
        <source>Kept by the allocator</source>
        <translation>Vom Allokator behalten</translation>
    </message>
    <message>
        <source>Program and libtorch</source>
        <translation>Programm und libtorch</translation>
    </message>
    <message>
        <source>deepsight: a causal encoder, one linear pass, and a decoder that cross-attends to the encoder output, trained to plan (yiphei/yif-AI, deep_plan_transformer). The others are decoder-only. baseline: next-token prediction alone (GPT-2, Radford et al. 2019); multi-token: n heads on one trunk predict the next n tokens (Gloeckle et al. 2024, arXiv 2404.19737); token-order: one more output layer ranks the tokens to come by their distance (Zuhri et al. 2025, arXiv 2508.19228).</source>
        <translation>deepsight: ein kausaler Encoder, ein linearer Durchgang und ein Decoder, der per Cross-Attention die Encoder-Ausgabe liest, auf Planen trainiert (yiphei/yif-AI, deep_plan_transformer). Die anderen sind Decoder-only. baseline: nur Next-Token-Vorhersage (GPT-2, Radford et al. 2019); multi-token: n Köpfe auf einem Stamm sagen die nächsten n Tokens voraus (Gloeckle et al. 2024, arXiv 2404.19737); token-order: eine weitere Ausgabeschicht ordnet die kommenden Tokens nach ihrem Abstand (Zuhri et al. 2025, arXiv 2508.19228).</translation>
    </message>
    <message>
        <source>T, the tokens that the model sees at once. Attention costs time in proportion to T squared (arXiv 1706.03762).</source>
        <translation>T, die Tokens, die das Modell auf einmal sieht. Die Rechenzeit der Attention wächst mit T im Quadrat (arXiv 1706.03762).</translation>
    </message>
    <message>
        <source>Transformer blocks between the embedding and the next token, each with causal self-attention and a feed-forward layer behind LayerNorms (pre-LN, arXiv 2002.04745). Of multi-token the last one is the next token&apos;s head; each further head is one more block.</source>
        <translation>Transformer-Blöcke zwischen dem Embedding und dem nächsten Token, jeder mit kausaler Self-Attention und einer Feed-Forward-Schicht hinter LayerNorms (Pre-LN, arXiv 2002.04745). Bei multi-token ist der letzte der Kopf des nächsten Tokens; jeder weitere Kopf ist ein weiterer Block.</translation>
    </message>
    <message>
        <source>Encoder-decoder split</source>
        <translation>Encoder-Decoder-Aufteilung</translation>
    </message>
    <message>
        <source>Where the encoder ends. fixed: after the encoder layers; learned: every layer can belong to either side, and a softmax over the split point k = 1 ... L - 1 is trained with the rest, L being encoder and decoder layers together. With all weight on one k it is exactly the fixed model (as DARTS relaxes a choice, arXiv 1806.09055).</source>
        <translation>Wo der Encoder endet. fixed: nach den Encoder-Schichten; learned: jede Schicht kann zu beiden Seiten gehören, und ein Softmax über die Trennstelle k = 1 ... L - 1 wird mittrainiert, wobei L Encoder- und Decoder-Schichten zusammen zählt. Liegt alles Gewicht auf einem k, ist es genau das feste Modell (so wie DARTS eine Wahl relaxiert, arXiv 1806.09055).</translation>
    </message>
    <message>
        <source>Split temperature</source>
        <translation>Temperatur der Aufteilung</translation>
    </message>
    <message>
        <source>Temperature of the split&apos;s softmax at the last step; it falls from 1 in equal ratios, so that the split decides itself (arXiv 1611.01144).</source>
        <translation>Temperatur des Softmax der Aufteilung beim letzten Schritt; sie fällt von 1 in gleichen Verhältnissen, damit die Aufteilung sich entscheidet (arXiv 1611.01144).</translation>
    </message>
    <message>
        <source>Split penalty</source>
        <translation>Strafterm der Aufteilung</translation>
    </message>
    <message>
        <source>Adds this much times the sum of the cross-attention gates to the loss. More cross-attention means more parameters in use, which training prefers; 0: let it.</source>
        <translation>Addiert die Summe der Cross-Attention-Gates mit diesem Faktor zum Verlust. Mehr Cross-Attention heißt mehr genutzte Parameter, was das Training bevorzugt; 0: gewähren lassen.</translation>
    </message>
    <message>
        <source>Position encoding</source>
        <translation>Positionskodierung</translation>
    </message>
    <message>
        <source>learned: a vector for each position is added to the token&apos;s (GPT-2); rotary: queries and keys of every attention are rotated by their position, with base 10000 (RoPE, arXiv 2104.09864), and the channels of a head must be even.</source>
        <translation>learned: Zum Vektor des Tokens wird ein Vektor der Position addiert (GPT-2); rotary: Queries und Keys jeder Attention werden um ihre Position gedreht, mit Basis 10000 (RoPE, arXiv 2104.09864), und die Kanalzahl eines Kopfes muss gerade sein.</translation>
    </message>
    <message>
        <source>A decoder-only architecture has no encoder output to compare; set the score to &quot;none&quot; or the architecture to &quot;deepsight&quot;.</source>
        <translation>Eine Decoder-only-Architektur hat keine Encoder-Ausgabe zum Vergleichen; das Maß auf „none“ oder die Architektur auf „deepsight“ setzen.</translation>
    </message>
    <message>
        <source>Two layers can be split in one place only; use more layers, or &quot;fixed&quot;.</source>
        <translation>Zwei Schichten lassen sich nur an einer Stelle aufteilen; mehr Schichten oder „fixed“ verwenden.</translation>
    </message>
    <message>
        <source>Rotary positions turn pairs of channels, but a head has %1; use another width or number of heads, or learned positions.</source>
        <translation>Rotary-Positionen drehen Paare von Kanälen, aber ein Kopf hat %1; eine andere Breite oder Zahl der Köpfe oder gelernte Positionen verwenden.</translation>
    </message>
    <message>
        <source>With a horizon of 1 there is no token to predict beyond the next one; use at least 2.</source>
        <translation>Bei einem Horizont von 1 gibt es über das nächste Token hinaus keines vorherzusagen; mindestens 2 verwenden.</translation>
    </message>
    <message>
        <source>The extended window needs continuous text, and generated lines end; use &quot;ignore-last&quot;.</source>
        <translation>Das erweiterte Fenster braucht fortlaufenden Text, erzeugte Zeilen aber enden; „ignore-last“ verwenden.</translation>
    </message>
    <message>
        <source>Teacherless lines hide the answer from the planning context too; switch it off, or use a score that compares with tokens.</source>
        <translation>Teacherless-Zeilen verbergen die Antwort auch vor dem Planungskontext; abschalten oder ein Maß verwenden, das mit Tokens vergleicht.</translation>
    </message>
    <message>
        <source>This aggregation has no weights that sum to 1, so no entropy; use &quot;reconstruction&quot; or &quot;variance&quot;.</source>
        <translation>Diese Aggregation hat keine Gewichte mit der Summe 1, also keine Entropie; „reconstruction“ oder „variance“ verwenden.</translation>
    </message>
    <message>
        <source>No position of an answer has its whole future in the line; use at most %1, or plan at all positions.</source>
        <translation>Keine Position einer Antwort hat ihre ganze Zukunft in der Zeile; höchstens %1 verwenden oder an allen Positionen planen.</translation>
    </message>
    <message>
        <source>With the safeguard &quot;reconstruction&quot; the score trains the encoder side only; use &quot;target&quot;, or another safeguard.</source>
        <translation>Mit der Absicherung „reconstruction“ trainiert das Maß nur die Encoder-Seite; „target“ oder eine andere Absicherung verwenden.</translation>
    </message>
    <message>
        <source>Without a gradient into the encoder side, nothing trains its projector; use &quot;target&quot;.</source>
        <translation>Ohne Gradienten in die Encoder-Seite wird ihr Projektor durch nichts trainiert; „target“ verwenden.</translation>
    </message>
    <message>
        <source>Every parent needs the same number of children, two at least; use %1.</source>
        <translation>Jedes Elter braucht gleich viele Kinder, mindestens zwei; %1 verwenden.</translation>
    </message>
    <message>
        <source>So many lines show nearly all of the %1 pairs of siblings; use at most %2, or more children.</source>
        <translation>So viele Zeilen zeigen fast alle der %1 Geschwisterpaare; höchstens %2 oder mehr Kinder verwenden.</translation>
    </message>
    <message>
        <source>A line of this data fills a context of %1 tokens; set it to that.</source>
        <translation>Eine Zeile dieser Daten füllt einen Kontext von %1 Tokens; ihn darauf setzen.</translation>
    </message>
    <message>
        <source>Teacherless</source>
        <translation>Teacherless</translation>
    </message>
    <message>
        <source>The model reads placeholders instead of the answer&apos;s tokens, in training and at test, so that it has to know the whole answer before the first token (arXiv 2403.06963).</source>
        <translation>Das Modell liest im Training und im Test Platzhalter statt der Tokens der Antwort und muss daher vor dem ersten Token die ganze Antwort kennen (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Eltern</translation>
    </message>
    <message>
        <source>P, the parents. A pair drawn at random has one parent with chance 1/P (arXiv 2504.15266).</source>
        <translation>P, die Zahl der Eltern. Ein zufällig gezogenes Paar hat mit Wahrscheinlichkeit 1/P dasselbe Elter (arXiv 2504.15266).</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>C, the children of all parents together, dealt out evenly; a multiple of the parents, two each at least (arXiv 2504.15266).</source>
        <translation>C, die Kinder aller Eltern zusammen, gleichmäßig verteilt; ein Vielfaches der Eltern, mindestens je zwei (arXiv 2504.15266).</translation>
    </message>
    <message>
        <source>Line order</source>
        <translation>Zeilenreihenfolge</translation>
    </message>
    <message>
        <source>children-first: two children and then their parent, so the first child must be written with the parent in mind; parent-first: the control, where each token follows from those before (arXiv 2504.15266).</source>
        <translation>children-first: zwei Kinder und dann ihr Elter, das erste Kind muss also mit Blick auf das Elter geschrieben werden; parent-first: die Kontrolle, bei der jedes Token aus den vorigen folgt (arXiv 2504.15266).</translation>
    </message>
    <message>
        <source>Graph nodes</source>
        <translation>Graphknoten</translation>
    </message>
    <message>
        <source>V, the nodes of the hidden graph whose triangles are to be found (arXiv 2504.15266).</source>
        <translation>V, die Knoten des verborgenen Graphen, dessen Dreiecke zu finden sind (arXiv 2504.15266).</translation>
    </message>
    <message>
        <source>Planted triangles</source>
        <translation>Gepflanzte Dreiecke</translation>
    </message>
    <message>
        <source>Random triangles that make up the graph. A third of all triangles in it is never shown; their edges are.</source>
        <translation>Zufällige Dreiecke, aus denen der Graph besteht. Ein Drittel aller Dreiecke darin wird nie gezeigt, ihre Kanten schon.</translation>
    </message>
    <message>
        <source>Lines to train on. Sibling discovery was reproduced with 50000 for 2500 children (arXiv 2504.15266); of triangle discovery every other line shows an edge of the graph, so all edges must have room.</source>
        <translation>Zeilen zum Trainieren. Sibling discovery wurde mit 50000 für 2500 Kinder reproduziert (arXiv 2504.15266); bei Triangle discovery zeigt jede zweite Zeile eine Kante des Graphen, also müssen alle Kanten Platz finden.</translation>
    </message>
    <message>
        <source>Lines written at evaluation</source>
        <translation>Zeilen je Auswertung</translation>
    </message>
    <message>
        <source>Lines that the model writes at each evaluation, at temperature 1. Creativity is the share of them that are right, new and different from each other.</source>
        <translation>Zeilen, die das Modell bei jeder Auswertung schreibt, mit Temperatur 1. Kreativität ist der Anteil, der richtig, neu und voneinander verschieden ist.</translation>
    </message>
    <message>
        <source>Seed of the lines</source>
        <translation>Seed der Zeilen</translation>
    </message>
    <message>
        <source>The same seed gives the same lines on every machine.</source>
        <translation>Derselbe Seed ergibt auf jedem Rechner dieselben Zeilen.</translation>
    </message>
    <message>
        <source>Each position reads itself and the positions before it, with several heads at once. Queries and keys are rotated by their positions.</source>
        <translation>Jede Position liest sich selbst und die Positionen davor, mit mehreren Köpfen zugleich. Queries und Keys werden um ihre Positionen gedreht.</translation>
    </message>
    <message>
        <source>Each position reads what the layers below gave the encoder output, up to its own position, as far as the layer is part of the decoder. The first layer never is.</source>
        <translation>Jede Position liest, was die Schichten darunter zur Encoder-Ausgabe beigetragen haben, bis zu ihrer eigenen Position und soweit die Schicht zum Decoder gehört. Die erste Schicht gehört nie dazu.</translation>
    </message>
    <message>
        <source>One matrix, applied after each layer but the last as far as the encoder ends there.</source>
        <translation>Eine einzige Matrix, nach jeder Schicht außer der letzten angewandt, soweit der Encoder dort endet.</translation>
    </message>
    <message>
        <source>Split gate</source>
        <translation>Gate der Aufteilung</translation>
    </message>
    <message>
        <source>Learns after which layer the encoder ends. A layer&apos;s cross-attention counts as much as the encoder has ended before it, and reads the mean of the outputs that it has ended with.</source>
        <translation>Lernt, nach welcher Schicht der Encoder endet. Die Cross-Attention einer Schicht zählt so viel, wie der Encoder vor ihr geendet hat, und liest das Mittel der Ausgaben, mit denen er geendet hat.</translation>
    </message>
    <message>
        <source>Further heads</source>
        <translation>Weitere Köpfe</translation>
    </message>
    <message>
        <source>One more layer for each further token, beside the last layer and on the same input. They share the final norm and the output layer, and are left out when text is generated.</source>
        <translation>Je weiterem Token eine weitere Schicht, neben der letzten Schicht und auf derselben Eingabe. Sie teilen sich die letzte Norm und die Ausgabeschicht und entfallen beim Erzeugen von Text.</translation>
    </message>
    <message>
        <source>The cross-entropies of the tokens after the next one, added up.</source>
        <translation>Die Kreuzentropien der Tokens nach dem nächsten, aufsummiert.</translation>
    </message>
    <message>
        <source>Order head</source>
        <translation>Reihenfolge-Kopf</translation>
    </message>
    <message>
        <source>A second output layer, which scores the higher the sooner a token comes. It is left out when text is generated.</source>
        <translation>Eine zweite Ausgabeschicht, die ein Token umso höher bewertet, je eher es kommt. Sie entfällt beim Erzeugen von Text.</translation>
    </message>
    <message>
        <source>Compares those scores with the order in which the next n tokens come (ListNet).</source>
        <translation>Vergleicht diese Werte mit der Reihenfolge, in der die nächsten n Tokens kommen (ListNet).</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>Projektoren</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, what a learned aggregation makes of the next n embeddings.</source>
        <translation>Verbindet die Gegenwart, das Mittel der bisherigen Embeddings, mit der Zukunft, dem, was eine gelernte Aggregation aus den nächsten n Embeddings macht.</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, a weighted sum of the next n embeddings. Gradients pass back into the embeddings.</source>
        <translation>Verbindet die Gegenwart, das Mittel der bisherigen Embeddings, mit der Zukunft, einer gewichteten Summe der nächsten n Embeddings. Gradienten fließen in die Embeddings zurück.</translation>
    </message>
    <message>
        <source>Compares the encoder output with the tokens to come, so that the encoder learns to look ahead.</source>
        <translation>Vergleicht die Encoder-Ausgabe mit den kommenden Tokens, damit der Encoder lernt, vorauszuschauen.</translation>
    </message>
    <message>
        <source>How the encoder output u is compared with the planning context y; a mean over positions.
none: no planning objective.
mse: mean square of u - y. cosine: (1 - cos(u, y)) / 2. log-cosine: -log((1 + cos(u, y)) / 2). All three: yiphei/yif-AI, deep_plan_transformer.
smooth-l1: (u - y) squared / (2 beta) where |u - y| is below beta, else |u - y| - beta / 2 (arXiv 1504.08083).
infonce: cross-entropy of finding y among the contexts of other positions whose futures do not overlap, by cos(u, y) / temperature (arXiv 1807.03748).
vicreg: 25 mse, + 25 times what the channels&apos; standard deviations lack of 1, + the squared covariances between channels (arXiv 2105.04906).
barlow: how far the correlations between channels of u and of y are from the identity, those off its diagonal times 0.005 (arXiv 2103.03230).
cka: 1 - linear CKA, which is blind to rotation and scale (arXiv 1905.00414).
bag-of-words: cross-entropy of which tokens come within the horizon, in whatever order (arXiv 2510.14751).
token-order: cross-entropy between how near each token&apos;s next occurrence is and the prediction (ListNet; arXiv 2508.19228). Both read the encoder output through the token embeddings; their targets are tokens, which cannot collapse.</source>
        <translation>Wie die Encoder-Ausgabe u mit dem Planungskontext y verglichen wird; ein Mittel über die Positionen.
none: kein Planungsziel.
mse: mittleres Quadrat von u - y. cosine: (1 - cos(u, y)) / 2. log-cosine: -log((1 + cos(u, y)) / 2). Alle drei: yiphei/yif-AI, deep_plan_transformer.
smooth-l1: (u - y) zum Quadrat / (2 beta), wo |u - y| unter beta liegt, sonst |u - y| - beta / 2 (arXiv 1504.08083).
infonce: Kreuzentropie dafür, y unter den Kontexten anderer Positionen zu finden, deren Zukunft sich nicht überschneidet, nach cos(u, y) / Temperatur (arXiv 1807.03748).
vicreg: 25 mse, + 25-mal das, was den Standardabweichungen der Kanäle zu 1 fehlt, + die quadrierten Kovarianzen zwischen Kanälen (arXiv 2105.04906).
barlow: wie weit die Korrelationen zwischen Kanälen von u und von y von der Einheitsmatrix entfernt sind, die außerhalb ihrer Diagonale mal 0.005 (arXiv 2103.03230).
cka: 1 - lineare CKA, blind für Drehung und Skala (arXiv 1905.00414).
bag-of-words: Kreuzentropie dafür, welche Tokens innerhalb des Horizonts kommen, in beliebiger Reihenfolge (arXiv 2510.14751).
token-order: Kreuzentropie zwischen der Nähe des nächsten Vorkommens jedes Tokens und der Vorhersage (ListNet; arXiv 2508.19228). Beide lesen die Encoder-Ausgabe durch die Token-Embeddings; ihre Ziele sind Tokens, die nicht kollabieren können.</translation>
    </message>
    <message>
        <source>n, the number of future tokens that the future loss looks at. Of a planning context, the embeddings E[i+1] ... E[i+n]; published runs use 3, 6, 11, 16 and 26 (yiphei/yif-AI, deep_plan_transformer). Of multi-token, the tokens that are predicted, the next one included: 4 for most of the published models (arXiv 2404.19737). Must be below the context size.</source>
        <translation>n, die Zahl der künftigen Tokens, die der Zukunftsverlust betrachtet. Bei einem Planungskontext die Embeddings E[i+1] ... E[i+n]; veröffentlichte Läufe nutzen 3, 6, 11, 16 und 26 (yiphei/yif-AI, deep_plan_transformer). Bei multi-token die vorhergesagten Tokens, das nächste mitgezählt: 4 bei den meisten veröffentlichten Modellen (arXiv 2404.19737). Muss kleiner als die Kontextlänge sein.</translation>
    </message>
    <message>
        <source>Weight of the future loss: total loss = next-token loss + coefficient x future loss. Curves always show the future loss unscaled. Published: 1, of DeepSight, multi-token and token-order alike.</source>
        <translation>Gewicht des Zukunftsverlusts: Gesamtverlust = Next-Token-Verlust + Koeffizient x Zukunftsverlust. Kurven zeigen den Zukunftsverlust immer unskaliert. Veröffentlicht: 1, bei DeepSight, multi-token und token-order gleichermaßen.</translation>
    </message>
    <message>
        <source>Coefficient warm-up</source>
        <translation>Aufwärmen des Koeffizienten</translation>
    </message>
    <message>
        <source>Steps over which the coefficient rises from 0 in a straight line; 0: it is there from the first step.</source>
        <translation>Schritte, über die der Koeffizient geradlinig von 0 ansteigt; 0: er gilt ab dem ersten Schritt.</translation>
    </message>
    <message>
        <source>InfoNCE temperature</source>
        <translation>InfoNCE-Temperatur</translation>
    </message>
    <message>
        <source>Divides the cosines before their softmax: the lower, the more the nearest wrong contexts count (SimCLR, arXiv 2002.05709).</source>
        <translation>Teilt die Kosinuswerte vor ihrem Softmax: je niedriger, desto mehr zählen die nächstgelegenen falschen Kontexte (SimCLR, arXiv 2002.05709).</translation>
    </message>
    <message>
        <source>Smooth L1 beta</source>
        <translation>Smooth-L1-Beta</translation>
    </message>
    <message>
        <source>Difference r = |u - y| at which r squared / (2 beta) turns into r - beta / 2; 1 in Fast R-CNN (arXiv 1504.08083).</source>
        <translation>Differenz r = |u - y|, bei der r zum Quadrat / (2 beta) in r - beta / 2 übergeht; 1 in Fast R-CNN (arXiv 1504.08083).</translation>
    </message>
    <message>
        <source>SIGReg weight</source>
        <translation>SIGReg-Gewicht</translation>
    </message>
    <message>
        <source>Adds this much times SIGReg to the future loss: how far u, along random directions, is from a standard normal distribution, by the Epps-Pulley test of characteristic functions. About 1 for normal u, hundreds for collapsed u. Keeps u from collapsing without a frozen target (LeJEPA, arXiv 2511.08544; 0.02 in its minimal example); 0: none.</source>
        <translation>Addiert SIGReg mit diesem Faktor zum Zukunftsverlust: wie weit u entlang zufälliger Richtungen von einer Standardnormalverteilung entfernt ist, nach dem Epps-Pulley-Test der charakteristischen Funktionen. Etwa 1 bei normalverteiltem u, Hunderte bei kollabiertem u. Bewahrt u ohne eingefrorenes Ziel vor dem Kollaps (LeJEPA, arXiv 2511.08544; 0.02 in dessen Minimalbeispiel); 0: ohne.</translation>
    </message>
    <message>
        <source>Planned positions</source>
        <translation>Geplante Positionen</translation>
    </message>
    <message>
        <source>all: every position of the window has a future loss (published); targets: only those whose next token is trained on. Of a path-star line, whose edges are drawn at random, that leaves the answer and the symbol before it.</source>
        <translation>all: jede Position des Fensters hat einen Zukunftsverlust (veröffentlicht); targets: nur die, deren nächstes Token trainiert wird. Von einer path-star-Zeile, deren Kanten zufällig gezogen sind, bleiben so die Antwort und das Symbol davor.</translation>
    </message>
    <message>
        <source>How the future embeddings E[i+z], z = 1 ... n, become one vector. decay: sum of E[i+z] / z (published); decay-normalized: divided by 1 + 1/2 + ... + 1/n; average: weights 1/n; exponential: weights gamma^(z-1), divided by their sum. The others are learned. learned-weights: a softmax over z; depthwise-convolution: a weight for every z and channel; convolution: a matrix for every z; banded: a weight for every position and z; gru: a recurrent network read from the far end (arXiv 1406.1078); attention: one learned query over the window (arXiv 1706.03762).</source>
        <translation>Wie aus den künftigen Embeddings E[i+z], z = 1 ... n, ein Vektor wird. decay: Summe von E[i+z] / z (veröffentlicht); decay-normalized: geteilt durch 1 + 1/2 + ... + 1/n; average: Gewichte 1/n; exponential: Gewichte gamma^(z-1), geteilt durch ihre Summe. Die übrigen sind gelernt. learned-weights: ein Softmax über z; depthwise-convolution: ein Gewicht je z und Kanal; convolution: eine Matrix je z; banded: ein Gewicht je Position und z; gru: ein rekurrentes Netz, vom fernen Ende her gelesen (arXiv 1406.1078); attention: eine gelernte Query über das Fenster (arXiv 1706.03762).</translation>
    </message>
    <message>
        <source>Aggregation decay</source>
        <translation>Abklingfaktor der Aggregation</translation>
    </message>
    <message>
        <source>gamma: each further token weighs this much of the one before it.</source>
        <translation>gamma: Jedes weitere Token wiegt diesen Bruchteil des vorigen.</translation>
    </message>
    <message>
        <source>Aggregation safeguard</source>
        <translation>Absicherung der Aggregation</translation>
    </message>
    <message>
        <source>What keeps a learned target from turning into whatever is easiest to match. reconstruction: the score sends no gradient into it; it is trained to tell which tokens its window holds (as in arXiv 2409.11143); variance: it must vary and not repeat itself (VICReg&apos;s terms, arXiv 2105.04906); entropy: its weights, and a learned merge, may not settle on few tokens; none: it may collapse.</source>
        <translation>Was verhindert, dass ein gelerntes Ziel zu dem wird, was am leichtesten zu treffen ist. reconstruction: das Maß schickt keinen Gradienten hinein; das Ziel wird darauf trainiert, die Tokens seines Fensters anzugeben (wie in arXiv 2409.11143); variance: es muss variieren und darf sich nicht wiederholen (die Terme von VICReg, arXiv 2105.04906); entropy: seine Gewichte und eine gelernte Verbindung dürfen sich nicht auf wenige Tokens festlegen; none: es kann kollabieren.</translation>
    </message>
    <message>
        <source>How the present, the mean of E[1] ... E[i], joins the future. equal: half each; context-size: i : n, by the number of tokens each side speaks for; none: the future alone (yiphei/yif-AI, deep_plan_transformer); learned: in a trained proportion, which may turn to the present, as that is easier to match.</source>
        <translation>Wie die Gegenwart, das Mittel von E[1] ... E[i], mit der Zukunft verbunden wird. equal: je zur Hälfte; context-size: i : n, nach der Zahl der Tokens auf jeder Seite; none: nur die Zukunft (yiphei/yif-AI, deep_plan_transformer); learned: in einem trainierten Verhältnis, das sich der Gegenwart zuwenden kann, da sie leichter zu treffen ist.</translation>
    </message>
    <message>
        <source>Bias in planning norms</source>
        <translation>Bias in Planungsnormen</translation>
    </message>
    <message>
        <source>The bias of those norms, as published. The bias is what lets the cosine score collapse; without it only the gain is trained.</source>
        <translation>Der Bias dieser Normen, wie veröffentlicht. Der Bias ist es, der das Kosinus-Maß kollabieren lässt; ohne ihn wird nur die Verstärkung trainiert.</translation>
    </message>
    <message>
        <source>Stop-gradient</source>
        <translation>Stop-Gradient</translation>
    </message>
    <message>
        <source>The side that the future loss sends no gradient into. target: the embeddings stay as the next-token loss wants them (published; SimSiam, arXiv 2011.10566); encoder: only the target moves; none: both move, which invites collapse.</source>
        <translation>Die Seite, in die der Zukunftsverlust keinen Gradienten schickt. target: die Embeddings bleiben, wie der Next-Token-Verlust sie will (veröffentlicht; SimSiam, arXiv 2011.10566); encoder: nur das Ziel bewegt sich; none: beide bewegen sich, was zum Kollaps einlädt.</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <source>A network between a side and its comparison, which takes the demand for an exact match off the encoder output (BYOL, arXiv 2006.07733). linear: d x d; mlp: d x 2d, GELU, 2d x d; none: compared as they are (published). With bag-of-words and token-order it stands before the output layer.</source>
        <translation>Ein Netz zwischen einer Seite und ihrem Vergleich, das der Encoder-Ausgabe die Forderung nach genauer Übereinstimmung abnimmt (BYOL, arXiv 2006.07733). linear: d x d; mlp: d x 2d, GELU, 2d x d; none: Vergleich, wie sie sind (veröffentlicht). Bei bag-of-words und token-order steht er vor der Ausgabeschicht.</translation>
    </message>
    <message>
        <source>Projected side</source>
        <translation>Projizierte Seite</translation>
    </message>
    <message>
        <source>encoder: a predictor on u (BYOL, SimSiam); target: on y; both: one for each (VICReg, arXiv 2105.04906). A projector on the target can collapse.</source>
        <translation>encoder: ein Prädiktor auf u (BYOL, SimSiam); target: auf y; both: einer für jede Seite (VICReg, arXiv 2105.04906). Ein Projektor auf dem Ziel kann kollabieren.</translation>
    </message>
    <message>
        <source>Path-star, five nodes an arm</source>
        <translation>Path-star, fünf Knoten je Arm</translation>
    </message>
    <message>
        <source>The path-star task with longer arms and more names: one guess decides whether the whole path is right. A few minutes on two CPU cores.</source>
        <translation>Die path-star-Aufgabe mit längeren Armen und mehr Namen: Ein einziges Raten entscheidet, ob der ganze Pfad stimmt. Einige Minuten auf zwei CPU-Kernen.</translation>
    </message>
    <message>
        <source>Sibling discovery</source>
        <translation>Sibling discovery</translation>
    </message>
    <message>
        <source>Invents new pairs of siblings of a hidden family tree: shows how creative a model is, and when it starts to repeat what it has read. A few minutes on two CPU cores.</source>
        <translation>Erfindet neue Geschwisterpaare eines verborgenen Stammbaums: zeigt, wie kreativ ein Modell ist und ab wann es wiederholt, was es gelesen hat. Einige Minuten auf zwei CPU-Kernen.</translation>
    </message>
    <message>
        <source>Triangle discovery</source>
        <translation>Triangle discovery</translation>
    </message>
    <message>
        <source>Finds new triangles in a hidden graph that it knows by its edges. A few minutes on two CPU cores.</source>
        <translation>Findet neue Dreiecke in einem verborgenen Graphen, den es von seinen Kanten kennt. Einige Minuten auf zwei CPU-Kernen.</translation>
    </message>
    <message>
        <source>When not finite</source>
        <translation>Wenn nicht endlich</translation>
    </message>
    <message>
        <source>What to do about a step whose loss or gradient is NaN or infinite; it is never taken. stop: save and stop; skip: leave that update out and go on; roll-back: go on from an earlier checkpoint with other data (PaLM, arXiv 2204.02311, section 5.1).</source>
        <translation>Was mit einem Schritt geschieht, dessen Verlust oder Gradient NaN oder unendlich ist; ausgeführt wird er nie. stop: speichern und anhalten; skip: diese Aktualisierung auslassen und weitermachen; roll-back: von einem früheren Checkpoint mit anderen Daten weitermachen (PaLM, arXiv 2204.02311, Abschnitt 5.1).</translation>
    </message>
    <message>
        <source>On a spike</source>
        <translation>Bei einem Ausreißer</translation>
    </message>
    <message>
        <source>What to do about a loss or gradient norm more than ten deviations above its median of 100 steps. report: an alarm; skip: leave that update out; roll-back: after two such steps in a row, go on from an earlier checkpoint with other data (PaLM, arXiv 2204.02311, section 5.1); stop: after two, save and stop.</source>
        <translation>Was bei einem Verlust oder einer Gradientennorm geschieht, die mehr als zehn Abweichungen über ihrem Median aus 100 Schritten liegt. report: ein Alarm; skip: diese Aktualisierung auslassen; roll-back: nach zwei solchen Schritten in Folge von einem früheren Checkpoint mit anderen Daten weitermachen (PaLM, arXiv 2204.02311, Abschnitt 5.1); stop: nach zweien speichern und anhalten.</translation>
    </message>
    <message>
        <source>Most interventions</source>
        <translation>Höchstzahl der Eingriffe</translation>
    </message>
    <message>
        <source>Steps skipped in a row, or roll-backs since the run began, that are put up with; the next one stops the training. What goes wrong that often does not come from the data (PaLM had about 20 spikes in all, arXiv 2204.02311).</source>
        <translation>So viele Schritte in Folge dürfen ausgelassen oder so viele Rücksprünge seit Beginn des Laufs gemacht werden; der nächste hält das Training an. Was so oft schiefgeht, liegt nicht an den Daten (PaLM hatte insgesamt etwa 20 Ausreißer, arXiv 2204.02311).</translation>
    </message>
    <message>
        <source>Numerical safety</source>
        <translation>Numerische Sicherheit</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
    <message>
        <source>d, the channels of the residual stream. Must be divisible by the number of heads. The feed-forward layers are 4d wide (arXiv 1706.03762).</source>
        <translation>d, die Kanäle des Residualstroms. Muss durch die Zahl der Köpfe teilbar sein. Die Feed-Forward-Schichten sind 4d breit (arXiv 1706.03762).</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Of the feed-forward layers. gelu: exact, as in the published models; gelu-tanh: the approximation that OpenAI&apos;s GPT-2 was trained with (arXiv 1606.08415, section 2).</source>
        <translation>Der Feed-Forward-Schichten. gelu: exakt, wie in den veröffentlichten Modellen; gelu-tanh: die Näherung, mit der GPT-2 von OpenAI trainiert wurde (arXiv 1606.08415, Abschnitt 2).</translation>
    </message>
    <message>
        <source>Recompute activations</source>
        <translation>Aktivierungen neu berechnen</translation>
    </message>
    <message>
        <source>Keeps only what enters each block and computes the rest again in the backward pass: far less memory for about a third more time (Chen et al. 2016, arXiv 1604.06174). Results are the same.</source>
        <translation>Behält nur, was in jeden Block hineingeht, und berechnet den Rest im Rückwärtsdurchgang noch einmal: viel weniger Speicher für etwa ein Drittel mehr Zeit (Chen et al. 2016, arXiv 1604.06174). Die Ergebnisse sind dieselben.</translation>
    </message>
    <message>
        <source>Shard the optimizer</source>
        <translation>Optimierer aufteilen</translation>
    </message>
    <message>
        <source>Of several ranks (torchrun, Slurm, MPI) each keeps the moments of its share of the parameters (ZeRO stage 1, arXiv 1910.02054). Of no effect with one.</source>
        <translation>Von mehreren Rängen (torchrun, Slurm, MPI) behält jeder die Momente seines Anteils der Parameter (ZeRO Stufe 1, arXiv 1910.02054). Bei einem Rang ohne Wirkung.</translation>
    </message>
    <message>
        <source>Choose the documents to train on, a file or a folder.</source>
        <translation>Die Dokumente zum Trainieren wählen, eine Datei oder einen Ordner.</translation>
    </message>
    <message>
        <source>Choose the folder of token shards to train on.</source>
        <translation>Den Ordner mit Token-Shards zum Trainieren wählen.</translation>
    </message>
    <message>
        <source>Name the key or column that holds the text.</source>
        <translation>Den Schlüssel oder die Spalte mit dem Text angeben.</translation>
    </message>
    <message>
        <source>path-star: find a path in a star graph, generated from a seed (arXiv 2403.06963); sibling-discovery, triangle-discovery: invent new pairs of siblings or triangles of a hidden graph (arXiv 2504.15266); text: any UTF-8 text file; token-files: the *_train.bin and *_val.bin of karpathy/nanoGPT, raw little-endian uint16; documents: a Wikipedia XML dump, JSON Lines or Parquet, also compressed, one file or a folder of them; token-shards: what deepsight-cli corpus makes of such documents.</source>
        <translation>path-star: einen Pfad in einem Sterngraphen finden, aus einem Seed erzeugt (arXiv 2403.06963); sibling-discovery, triangle-discovery: neue Geschwisterpaare oder Dreiecke eines verborgenen Graphen erfinden (arXiv 2504.15266); text: eine beliebige UTF-8-Textdatei; token-files: die *_train.bin und *_val.bin von karpathy/nanoGPT, rohe uint16 in Little-Endian; documents: ein Wikipedia-XML-Dump, JSON Lines oder Parquet, auch komprimiert, eine Datei oder ein Ordner davon; token-shards: was deepsight-cli corpus aus solchen Dokumenten macht.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <source>The text file; the *_train.bin of a pair whose *_val.bin lies beside it; a file of documents or a folder of them; or the folder of token shards.</source>
        <translation>Die Textdatei; die *_train.bin eines Paars, dessen *_val.bin daneben liegt; eine Datei mit Dokumenten oder ein Ordner davon; oder der Ordner mit Token-Shards.</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>Textfeld</translation>
    </message>
    <message>
        <source>The key of JSON Lines, or the column of Parquet, that holds a document&apos;s text. Of no effect for Wikipedia.</source>
        <translation>Der Schlüssel bei JSON Lines oder die Spalte bei Parquet, worin der Text eines Dokuments steht. Bei Wikipedia ohne Wirkung.</translation>
    </message>
    <message>
        <source>Window order</source>
        <translation>Reihenfolge der Fenster</translation>
    </message>
    <message>
        <source>random: windows are drawn anywhere, with replacement, as karpathy/nanoGPT does; shuffled: each window of the context&apos;s length is seen once per epoch, in an order that the seed shuffles.</source>
        <translation>random: Fenster werden überall gezogen, mit Zurücklegen, wie bei karpathy/nanoGPT; shuffled: Jedes Fenster von der Länge des Kontexts kommt einmal je Epoche vor, in einer Reihenfolge, die der Seed mischt.</translation>
    </message>
    <message>
        <source>Share kept for validation, never trained on: of a text its end, of documents those that their contents choose, so that equal ones stay together.</source>
        <translation>Anteil für die Validierung, auf dem nie trainiert wird: bei einem Text sein Ende, bei Dokumenten die, die ihr Inhalt bestimmt, sodass gleiche zusammenbleiben.</translation>
    </message>
    <message>
        <source>GPT-2 124M: baseline</source>
        <translation>GPT-2 124M: Baseline</translation>
    </message>
    <message>
        <source>124.4 million parameters: 12 layers of width 768, as published; wants a GPU and GPT-2 tokens.</source>
        <translation>124.4 Millionen Parameter: 12 Schichten der Breite 768, wie veröffentlicht; braucht eine GPU und GPT-2-Tokens.</translation>
    </message>
    <message>
        <source>GPT-2 124M: DeepSight</source>
        <translation>GPT-2 124M: DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 6 + 6: 139.2 million parameters with the cross-attention, the baseline has 124.4 million.</source>
        <translation>Dieselben Schichten, aufgeteilt 6 + 6: 139.2 Millionen Parameter mit der Cross-Attention, die Baseline hat 124.4 Millionen.</translation>
    </message>
    <message>
        <source>GPT-2 355M: baseline</source>
        <translation>GPT-2 355M: Baseline</translation>
    </message>
    <message>
        <source>354.8 million parameters: 24 layers of width 1024, as published; wants a GPU and GPT-2 tokens.</source>
        <translation>354.8 Millionen Parameter: 24 Schichten der Breite 1024, wie veröffentlicht; braucht eine GPU und GPT-2-Tokens.</translation>
    </message>
    <message>
        <source>GPT-2 355M: DeepSight</source>
        <translation>GPT-2 355M: DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 12 + 12: 406.3 million parameters with the cross-attention, the baseline has 354.8 million.</source>
        <translation>Dieselben Schichten, aufgeteilt 12 + 12: 406.3 Millionen Parameter mit der Cross-Attention, die Baseline hat 354.8 Millionen.</translation>
    </message>
    <message>
        <source>GPT-2 774M: baseline</source>
        <translation>GPT-2 774M: Baseline</translation>
    </message>
    <message>
        <source>774.0 million parameters: 36 layers of width 1280, as published; wants a large GPU or several, and GPT-2 tokens.</source>
        <translation>774.0 Millionen Parameter: 36 Schichten der Breite 1280, wie veröffentlicht; braucht eine große GPU oder mehrere und GPT-2-Tokens.</translation>
    </message>
    <message>
        <source>GPT-2 774M: DeepSight</source>
        <translation>GPT-2 774M: DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 18 + 18: 893.8 million parameters with the cross-attention, the baseline has 774.0 million.</source>
        <translation>Dieselben Schichten, aufgeteilt 18 + 18: 893.8 Millionen Parameter mit der Cross-Attention, die Baseline hat 774.0 Millionen.</translation>
    </message>
    <message>
        <source>GPT-2 1558M: baseline</source>
        <translation>GPT-2 1558M: Baseline</translation>
    </message>
    <message>
        <source>1557.6 million parameters: 48 layers of width 1600, as published; wants several large GPUs and GPT-2 tokens.</source>
        <translation>1557.6 Millionen Parameter: 48 Schichten der Breite 1600, wie veröffentlicht; braucht mehrere große GPUs und GPT-2-Tokens.</translation>
    </message>
    <message>
        <source>GPT-2 1558M: DeepSight</source>
        <translation>GPT-2 1558M: DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 24 + 24: 1806.2 million parameters with the cross-attention, the baseline has 1557.6 million.</source>
        <translation>Dieselben Schichten, aufgeteilt 24 + 24: 1806.2 Millionen Parameter mit der Cross-Attention, die Baseline hat 1557.6 Millionen.</translation>
    </message>
</context>
<context>
    <name>CurveSeries</name>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Future (train)</source>
        <translation>Zukunft (Training)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens pro Sekunde</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Future (validation)</source>
        <translation>Zukunft (Validierung)</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>Pfadgenauigkeit</translation>
    </message>
    <message>
        <source>Decisive token</source>
        <translation>Entscheidendes Token</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verluste</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Zukunftsverlust</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>Genauigkeiten</translation>
    </message>
    <message>
        <source>Loss (cross-entropy, nats)</source>
        <translation>Verlust (Kreuzentropie, nats)</translation>
    </message>
    <message>
        <source>Future loss (unscaled)</source>
        <translation>Zukunftsverlust (unskaliert)</translation>
    </message>
    <message>
        <source>Accuracy on validation paths</source>
        <translation>Genauigkeit auf Validierungspfaden</translation>
    </message>
    <message>
        <source>Gradient norm (before clipping)</source>
        <translation>Gradientennorm (vor dem Clipping)</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Kreativität</translation>
    </message>
    <message>
        <source>Memorised</source>
        <translation>Auswendig gelernt</translation>
    </message>
    <message>
        <source>Incoherent</source>
        <translation>Inkohärent</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>FVU of the past alone</source>
        <translation>FVU der Vergangenheit allein</translation>
    </message>
    <message>
        <source>Mean spread</source>
        <translation>Mittlere Streuung</translation>
    </message>
    <message>
        <source>Least spread</source>
        <translation>Kleinste Streuung</translation>
    </message>
    <message>
        <source>Rank (centred)</source>
        <translation>Rang (zentriert)</translation>
    </message>
    <message>
        <source>Rank (raw)</source>
        <translation>Rang (roh)</translation>
    </message>
    <message>
        <source>Gradient share</source>
        <translation>Gradientenanteil</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>Mittlerer Kosinus</translation>
    </message>
    <message>
        <source>CKA</source>
        <translation>CKA</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Entdeckung</translation>
    </message>
    <message>
        <source>Planning skill</source>
        <translation>Planungsleistung</translation>
    </message>
    <message>
        <source>Encoder spread</source>
        <translation>Encoder-Streuung</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>Encoder-Rang</translation>
    </message>
    <message>
        <source>Mean cosine and CKA</source>
        <translation>Mittlerer Kosinus und CKA</translation>
    </message>
    <message>
        <source>Discovery (shares of the lines written)</source>
        <translation>Entdeckung (Anteile der geschriebenen Zeilen)</translation>
    </message>
    <message>
        <source>Planning skill (unexplained variance; 1 or more: none)</source>
        <translation>Planungsleistung (unerklärte Varianz; 1 oder mehr: keine)</translation>
    </message>
    <message>
        <source>Encoder spread (standard deviation per channel)</source>
        <translation>Encoder-Streuung (Standardabweichung je Kanal)</translation>
    </message>
    <message>
        <source>Encoder rank (directions in use)</source>
        <translation>Encoder-Rang (genutzte Richtungen)</translation>
    </message>
    <message>
        <source>Gradient share (future over next-token loss)</source>
        <translation>Gradientenanteil (Zukunfts- zu Next-Token-Verlust)</translation>
    </message>
    <message>
        <source>Mean cosine, and CKA with the context</source>
        <translation>Mittlerer Kosinus und CKA mit dem Kontext</translation>
    </message>
    <message>
        <source>Cores (this run)</source>
        <translation>Kerne (dieser Lauf)</translation>
    </message>
    <message>
        <source>Processors busy</source>
        <translation>Prozessoren ausgelastet</translation>
    </message>
    <message>
        <source>GPU busy</source>
        <translation>GPU ausgelastet</translation>
    </message>
    <message>
        <source>Memory (this run)</source>
        <translation>Speicher (dieser Lauf)</translation>
    </message>
    <message>
        <source>Memory (machine)</source>
        <translation>Speicher (Rechner)</translation>
    </message>
    <message>
        <source>Memory (GPU)</source>
        <translation>Speicher (GPU)</translation>
    </message>
    <message>
        <source>GPU temperature</source>
        <translation>GPU-Temperatur</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>GPU-Leistung</translation>
    </message>
    <message>
        <source>Processor cores in use</source>
        <translation>Genutzte Prozessorkerne</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Processor cores in use by this run</source>
        <translation>Von diesem Lauf genutzte Prozessorkerne</translation>
    </message>
    <message>
        <source>Utilisation (share of the time)</source>
        <translation>Auslastung (Anteil der Zeit)</translation>
    </message>
    <message>
        <source>Memory in use (GiB)</source>
        <translation>Belegter Speicher (GiB)</translation>
    </message>
    <message>
        <source>GPU temperature (°C)</source>
        <translation>GPU-Temperatur (°C)</translation>
    </message>
    <message>
        <source>GPU power (W)</source>
        <translation>GPU-Leistung (W)</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>No NVIDIA driver was found (libcuda.so.1); install the driver to train on a GPU.</source>
        <translation>Kein NVIDIA-Treiber gefunden (libcuda.so.1); zum Training auf einer GPU den Treiber installieren.</translation>
    </message>
    <message>
        <source>The NVIDIA driver reports no device; check CUDA_VISIBLE_DEVICES and nvidia-smi.</source>
        <translation>Der NVIDIA-Treiber meldet kein Gerät; CUDA_VISIBLE_DEVICES und nvidia-smi prüfen.</translation>
    </message>
</context>
<context>
    <name>DroppedItem</name>
    <message>
        <source>%1 is the validation half of a pair; its *_train.bin is not beside it.</source>
        <translation>%1 ist die Validierungshälfte eines Paars; die zugehörige *_train.bin liegt nicht daneben.</translation>
    </message>
    <message>
        <source>%1 is not named as a token file: training reads *_train.bin and the *_val.bin beside it.</source>
        <translation>%1 ist nicht wie eine Token-Datei benannt: Das Training liest *_train.bin und die *_val.bin daneben.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>%1 lässt sich nicht lesen. Bitte die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
        <source>Open run %1</source>
        <translation>Lauf %1 öffnen</translation>
    </message>
    <message>
        <source>Open checkpoint %1 of run %2</source>
        <translation>Checkpoint %1 von Lauf %2 öffnen</translation>
    </message>
    <message>
        <source>Import configuration %1</source>
        <translation>Konfiguration %1 importieren</translation>
    </message>
    <message>
        <source>Train on the text %1</source>
        <translation>Mit dem Text %1 trainieren</translation>
    </message>
    <message>
        <source>Train on the tokens %1</source>
        <translation>Mit den Tokens %1 trainieren</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>Das lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Only files and folders can be dropped.</source>
        <translation>Nur Dateien und Ordner lassen sich hier ablegen.</translation>
    </message>
    <message>
        <source>Not while a run is training. Stop the run first; it can be continued later.</source>
        <translation>Nicht, solange ein Lauf trainiert. Erst den Lauf beenden; er lässt sich später fortsetzen.</translation>
    </message>
    <message>
        <source>These cannot be opened together</source>
        <translation>Diese lassen sich nicht zusammen öffnen</translation>
    </message>
    <message>
        <source>Drop a single file or folder, or several run folders.</source>
        <translation>Eine einzelne Datei, einen Ordner oder mehrere Laufordner ablegen.</translation>
    </message>
    <message numerus="yes">
        <source>Compare the curves of %Ln runs</source>
        <translation>
            <numerusform>Kurven von %Ln Lauf vergleichen</numerusform>
            <numerusform>Kurven von %Ln Läufen vergleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open sweep %1</source>
        <translation>Sweep %1 öffnen</translation>
    </message>
    <message>
        <source>Draw the curves of the log %1</source>
        <translation>Kurven des Protokolls %1 zeichnen</translation>
    </message>
    <message>
        <source>%1 is neither a run nor a checkpoint of one, and holds no documents: a run folder holds config.json and metrics.jsonl.</source>
        <translation>%1 ist weder ein Lauf noch ein Checkpoint eines Laufs und enthält keine Dokumente: Ein Laufordner enthält config.json und metrics.jsonl.</translation>
    </message>
    <message>
        <source>%1 is no UTF-8 text. What can be opened: a text or documents to train on, a *_train.bin, a configuration (.json), a run or a checkpoint folder.</source>
        <translation>%1 ist kein UTF-8-Text. Öffnen lassen sich: ein Text oder Dokumente zum Trainieren, eine *_train.bin, eine Konfiguration (.json), ein Lauf- oder Checkpoint-Ordner.</translation>
    </message>
    <message>
        <source>Import the weights %1</source>
        <translation>Gewichte %1 importieren</translation>
    </message>
    <message>
        <source>Train on the documents %1</source>
        <translation>Mit den Dokumenten %1 trainieren</translation>
    </message>
    <message>
        <source>Train on the token shards %1</source>
        <translation>Mit den Token-Shards %1 trainieren</translation>
    </message>
</context>
<context>
    <name>Embeddings</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, Schritt %2</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Planning context</source>
        <translation>Planungskontext</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Distance j − i</source>
        <translation>Abstand j − i</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>Planning context position i</source>
        <translation>Planungskontext, Position i</translation>
    </message>
    <message>
        <source>Encoder position i</source>
        <translation>Encoder, Position i</translation>
    </message>
    <message>
        <source>Encoder position j</source>
        <translation>Encoder, Position j</translation>
    </message>
    <message>
        <source>Planning context position j</source>
        <translation>Planungskontext, Position j</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>Kosinus-Ähnlichkeit</translation>
    </message>
    <message>
        <source>Dot product</source>
        <translation>Skalarprodukt</translation>
    </message>
    <message>
        <source>typed text</source>
        <translation>eingegebener Text</translation>
    </message>
    <message>
        <source>validation, example %1</source>
        <translation>Validierung, Beispiel %1</translation>
    </message>
    <message>
        <source>validation, token %1</source>
        <translation>Validierung, Token %1</translation>
    </message>
    <message>
        <source>Step %1 has %2 × %3 positions and step %4 has %5 × %6, so they have no difference. Choose the same text for both.</source>
        <translation>Schritt %1 hat %2 × %3 Positionen und Schritt %4 hat %5 × %6, es gibt also keine Differenz. Für beide denselben Text wählen.</translation>
    </message>
    <message>
        <source>Step %1 is of another text (%2) than step %3 (%4), so their difference would mean nothing. Choose the same text for both.</source>
        <translation>Schritt %1 gehört zu einem anderen Text (%2) als Schritt %3 (%4), ihre Differenz wäre bedeutungslos. Für beide denselben Text wählen.</translation>
    </message>
    <message>
        <source>Encoder output</source>
        <translation>Encoder-Ausgabe</translation>
    </message>
    <message>
        <source>other tokens</source>
        <translation>andere Tokens</translation>
    </message>
    <message>
        <source>Next-token loss, nats</source>
        <translation>Next-Token-Verlust, nats</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Encoder block %1</source>
        <translation>Encoder-Block %1</translation>
    </message>
    <message>
        <source>Decoder input</source>
        <translation>Decoder-Eingabe</translation>
    </message>
    <message>
        <source>Decoder block %1</source>
        <translation>Decoder-Block %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Block %1</translation>
    </message>
    <message>
        <source>Final norm</source>
        <translation>Letzte Norm</translation>
    </message>
    <message>
        <source>%1, cross</source>
        <translation>%1, Cross</translation>
    </message>
    <message>
        <source>%1, self</source>
        <translation>%1, Self</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>Schritt %1 · %2</translation>
    </message>
    <message>
        <source>not known in a snapshot</source>
        <translation>in einem Schnappschuss nicht bekannt</translation>
    </message>
    <message>
        <source>Encoder outputs and planning contexts</source>
        <translation>Encoder-Ausgaben und Planungskontexte</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Enter a whole number, such as 1,000.</source>
        <translation>Eine ganze Zahl eingeben, etwa 1,000.</translation>
    </message>
    <message>
        <source>Enter a number, such as 0.1 or 3e-4.</source>
        <translation>Eine Zahl eingeben, etwa 0.1 oder 3e-4.</translation>
    </message>
</context>
<context>
    <name>ModelDiagram</name>
    <message>
        <source>Encoder %1 ×</source>
        <translation>Encoder %1 ×</translation>
    </message>
    <message>
        <source>Decoder %1 ×</source>
        <translation>Decoder %1 ×</translation>
    </message>
    <message>
        <source>Layer %1 ×</source>
        <translation>Schicht %1 ×</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>geteilt</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>next-token loss</source>
        <translation>Next-Token-Verlust</translation>
    </message>
    <message>
        <source>encoder output</source>
        <translation>Encoder-Ausgabe</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>Encoder: %1</source>
        <translation>Encoder: %1</translation>
    </message>
    <message>
        <source>Decoder: %1</source>
        <translation>Decoder: %1</translation>
    </message>
    <message>
        <source>Layers: %1</source>
        <translation>Schichten: %1</translation>
    </message>
</context>
<context>
    <name>NumberFormat</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
</context>
<context>
    <name>PageShortcuts</name>
    <message>
        <source>Embeddings, with the keyboard in the map</source>
        <translation>Embeddings, Tastaturfokus in der Karte</translation>
    </message>
    <message>
        <source>Number fields</source>
        <translation>Zahlenfelder</translation>
    </message>
    <message>
        <source>Previous or next point</source>
        <translation>Voriger oder nächster Punkt</translation>
    </message>
    <message>
        <source>100 points back or on</source>
        <translation>100 Punkte zurück oder vor</translation>
    </message>
    <message>
        <source>First or last point</source>
        <translation>Erster oder letzter Punkt</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Put the crosshair away</source>
        <translation>Fadenkreuz ausblenden</translation>
    </message>
    <message>
        <source>Neighbouring cell</source>
        <translation>Benachbarte Zelle</translation>
    </message>
    <message>
        <source>Leave the cell</source>
        <translation>Zelle verlassen</translation>
    </message>
    <message>
        <source>One more or one less</source>
        <translation>Eins mehr oder weniger</translation>
    </message>
    <message>
        <source>Ten more or ten less</source>
        <translation>Zehn mehr oder weniger</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Model, with the keyboard in the diagram</source>
        <translation>Modell, Tastaturfokus im Diagramm</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Text erzeugen</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Draw the run beside the current one, or no longer</source>
        <translation>Lauf neben dem aktuellen zeichnen oder nicht mehr</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>Lauf umbenennen</translation>
    </message>
    <message>
        <source>Move the runs to the trash</source>
        <translation>Läufe in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Neighbouring part</source>
        <translation>Benachbarter Teil</translation>
    </message>
    <message>
        <source>First or last part</source>
        <translation>Erster oder letzter Teil</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Sweeps</translation>
    </message>
    <message>
        <source>Curves and Planning, with the keyboard in the plot</source>
        <translation>Kurven und Planung, Tastaturfokus im Diagramm</translation>
    </message>
    <message>
        <source>Star the runs, or take the stars off</source>
        <translation>Läufe mit Stern markieren oder Sterne entfernen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Values as a table, or the curves again</source>
        <translation>Werte als Tabelle oder wieder die Kurven</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>The planning objective has collapsed: the encoder side varies by only %1, so a future loss of %2 is reached without planning.</source>
        <translation>Das Planungsziel ist kollabiert: Die Encoder-Seite variiert nur um %1, sodass ein Zukunftsverlust von %2 ohne Planung erreicht wird.</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side varies by only %1, which lowers the future loss to %2 without planning.</source>
        <translation>Das Planungsziel lässt nach: Die Encoder-Seite variiert nur um %1, was den Zukunftsverlust ohne Planung auf %2 senkt.</translation>
    </message>
    <message>
        <source>The planning objective has collapsed: the encoder side points the same way at every position (mean cosine %1), so the future loss of %2 says nothing about planning.</source>
        <translation>Das Planungsziel ist kollabiert: Die Encoder-Seite zeigt an jeder Position in dieselbe Richtung (mittlerer Kosinus %1), sodass der Zukunftsverlust von %2 nichts über Planung sagt.</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side points almost the same way at every position (mean cosine %1).</source>
        <translation>Das Planungsziel lässt nach: Die Encoder-Seite zeigt an jeder Position in fast dieselbe Richtung (mittlerer Kosinus %1).</translation>
    </message>
    <message>
        <source>The planning objective has collapsed: the encoder side uses only %1 of its %2 directions.</source>
        <translation>Das Planungsziel ist kollabiert: Die Encoder-Seite nutzt nur %1 ihrer %2 Richtungen.</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side uses only %1 of its %2 directions.</source>
        <translation>Das Planungsziel lässt nach: Die Encoder-Seite nutzt nur %1 ihrer %2 Richtungen.</translation>
    </message>
    <message>
        <source>Switch off &quot;Trainable planning norms&quot; (planning.norm_affine): their gain and bias let the loss vanish without planning.</source>
        <translation>„Trainierbare Planungsnormen“ (planning.norm_affine) abschalten: Ihre Verstärkung und ihr Bias lassen den Verlust ohne Planung verschwinden.</translation>
    </message>
    <message>
        <source>Set &quot;Stop-gradient&quot; (planning.stop_gradient) to target, so that the target cannot follow the encoder.</source>
        <translation>„Stop-Gradient“ (planning.stop_gradient) auf target setzen, damit das Ziel dem Encoder nicht folgen kann.</translation>
    </message>
    <message>
        <source>Set &quot;Aggregation safeguard&quot; (planning.aggregation_safeguard) to reconstruction, or use a fixed aggregation.</source>
        <translation>„Absicherung der Aggregation“ (planning.aggregation_safeguard) auf reconstruction setzen oder eine feste Aggregation verwenden.</translation>
    </message>
    <message>
        <source>Set &quot;Projected side&quot; (planning.projector_side) to encoder: a projector on the target can make it constant.</source>
        <translation>„Projizierte Seite“ (planning.projector_side) auf encoder setzen: Ein Projektor auf dem Ziel kann es konstant machen.</translation>
    </message>
    <message>
        <source>Raise &quot;SIGReg weight&quot; (planning.sigreg_weight), or set &quot;Disaffinity score&quot; (planning.score) to vicreg or infonce, which forbid equal encoder outputs.</source>
        <translation>„SIGReg-Gewicht“ (planning.sigreg_weight) erhöhen oder „Disaffinitätsmaß“ (planning.score) auf vicreg oder infonce setzen, die gleiche Encoder-Ausgaben verbieten.</translation>
    </message>
    <message>
        <source>The encoder plans: it explains %1 % of what the past alone leaves open of the planning context (unexplained %2; by the past alone %3).</source>
        <translation>Der Encoder plant: Er erklärt %1 % dessen, was die Vergangenheit allein vom Planungskontext offen lässt (unerklärt %2; durch die Vergangenheit allein %3).</translation>
    </message>
    <message>
        <source>Nothing has collapsed, but the encoder tells no more of the planning context than the past alone (unexplained %1; by the past alone %2).</source>
        <translation>Nichts ist kollabiert, aber der Encoder sagt über den Planungskontext nicht mehr als die Vergangenheit allein (unerklärt %1; durch die Vergangenheit allein %2).</translation>
    </message>
    <message>
        <source>The encoder plans: its output explains %1 % of what the past alone leaves open of the next %2 tokens.</source>
        <translation>Der Encoder plant: Seine Ausgabe erklärt %1 % dessen, was die Vergangenheit allein von den nächsten %2 Tokens offen lässt.</translation>
    </message>
    <message>
        <source>Nothing has collapsed, but the encoder output tells no more of the next %1 tokens than the past alone.</source>
        <translation>Nichts ist kollabiert, aber die Encoder-Ausgabe sagt über die nächsten %1 Tokens nicht mehr als die Vergangenheit allein.</translation>
    </message>
    <message>
        <source>Train on; if it stays so, raise &quot;Coefficient&quot; (planning.coefficient) or lower &quot;Horizon&quot; (planning.horizon).</source>
        <translation>Weiter trainieren; wenn es so bleibt, „Koeffizient“ (planning.coefficient) erhöhen oder „Horizont“ (planning.horizon) senken.</translation>
    </message>
</context>
<context>
    <name>PlanningCharts</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 (first)</source>
        <translation>%1 (erster)</translation>
    </message>
    <message>
        <source>Distance of the future token</source>
        <translation>Abstand des künftigen Tokens</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Past alone</source>
        <translation>Vergangenheit allein</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Last layer of the encoder</source>
        <translation>Letzte Schicht des Encoders</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message numerus="yes">
        <source>Step %1: the encoder knows more than the past alone at %2 of %Ln distances.</source>
        <translation>
            <numerusform>Schritt %1: Der Encoder weiß mehr als die Vergangenheit allein bei %2 von %Ln Abstand.</numerusform>
            <numerusform>Schritt %1: Der Encoder weiß mehr als die Vergangenheit allein bei %2 von %Ln Abständen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The present weighs %1.</source>
        <translation>Die Gegenwart wiegt %1.</translation>
    </message>
    <message>
        <source>The present weighs %1; at step %2 it weighed %3.</source>
        <translation>Die Gegenwart wiegt %1; bei Schritt %2 wog sie %3.</translation>
    </message>
    <message>
        <source>Most likely after layer %1 (%2).</source>
        <translation>Am wahrscheinlichsten nach Schicht %1 (%2).</translation>
    </message>
</context>
<context>
    <name>PlanningState</name>
    <message>
        <source>Healthy</source>
        <translation>Gesund</translation>
    </message>
    <message>
        <source>Weakening</source>
        <translation>Lässt nach</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Kollabiert</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Generating</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Hash berechnen</translation>
    </message>
    <message>
        <source>Tokenizing</source>
        <translation>Tokenisieren</translation>
    </message>
    <message>
        <source>Reading runs</source>
        <translation>Läufe lesen</translation>
    </message>
    <message>
        <source>Comparing layers</source>
        <translation>Schichten vergleichen</translation>
    </message>
    <message>
        <source>Comparing with the vocabulary</source>
        <translation>Mit dem Vokabular vergleichen</translation>
    </message>
    <message>
        <source>Tracing the layers</source>
        <translation>Schichten aufzeichnen</translation>
    </message>
    <message>
        <source>Projecting</source>
        <translation>Projizieren</translation>
    </message>
    <message>
        <source>Waiting for another import</source>
        <translation>Auf einen anderen Import warten</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Reading the checkpoint</source>
        <translation>Checkpoint lesen</translation>
    </message>
    <message>
        <source>Writing the weights</source>
        <translation>Gewichte schreiben</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>Gewichte lesen</translation>
    </message>
    <message>
        <source>Writing the first checkpoint</source>
        <translation>Ersten Checkpoint schreiben</translation>
    </message>
    <message>
        <source>Fetching a checkpoint</source>
        <translation>Checkpoint holen</translation>
    </message>
    <message>
        <source>Fetching the run</source>
        <translation>Lauf holen</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>About DeepSight</source>
        <translation>Über DeepSight</translation>
    </message>
    <message>
        <source>Workbench for planning language models: configure, train and watch DeepSight and its baseline.</source>
        <translation>Werkbank für planende Sprachmodelle: DeepSight und seine Baseline konfigurieren, trainieren und beobachten.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG-Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Export fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose another folder or free some space.</source>
        <translation>%1 lässt sich nicht schreiben: %2. Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>%1 is being trained by this or another program. Stop it there first.</source>
        <translation>%1 wird von diesem oder einem anderen Programm trainiert. Erst dort beenden.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Check that its disk has a trash and that you may write there.</source>
        <translation>%1 lässt sich nicht in den Papierkorb legen. Prüfen, ob der Datenträger einen Papierkorb hat und dort geschrieben werden darf.</translation>
    </message>
    <message>
        <source>%1 cannot be restored: there is something of that name again.</source>
        <translation>%1 lässt sich nicht wiederherstellen: Es gibt schon wieder etwas mit diesem Namen.</translation>
    </message>
    <message>
        <source>%1 cannot be restored. Look for it in the trash.</source>
        <translation>%1 lässt sich nicht wiederherstellen. Bitte im Papierkorb nachsehen.</translation>
    </message>
    <message>
        <source>nanoGPT tokens (*_train.bin);;All files (*)</source>
        <translation>nanoGPT-Tokens (*_train.bin);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.tokens *.raw);;All files (*)</source>
        <translation>Text (*.txt *.md *.tokens *.raw);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A &amp;file of documents…</source>
        <translation>&amp;Datei mit Dokumenten…</translation>
    </message>
    <message>
        <source>Documents (*.xml *.xml.* *.jsonl *.jsonl.* *.ndjson *.ndjson.* *.json *.json.* *.parquet *.txt *.txt.*);;All files (*)</source>
        <translation>Dokumente (*.xml *.xml.* *.jsonl *.jsonl.* *.ndjson *.ndjson.* *.json *.json.* *.parquet *.txt *.txt.*);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A f&amp;older of such files…</source>
        <translation>&amp;Ordner solcher Dateien…</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Step %1 differs: %2 was %3 and is now %4.</source>
        <translation>Schritt %1 weicht ab: %2 war %3 und ist jetzt %4.</translation>
    </message>
    <message>
        <source>Not as it was: %1 (then %2, here %3).</source>
        <translation>Nicht wie damals: %1 (damals %2, hier %3).</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>The same as the preset “%1”.</source>
        <translation>Gleich der Vorlage „%1“.</translation>
    </message>
    <message>
        <source>What differs from the nearest preset, “%1”:</source>
        <translation>Was von der nächstliegenden Vorlage „%1“ abweicht:</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>All fields that apply:</source>
        <translation>Alle Felder mit Wirkung:</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Name in config.json</source>
        <translation>Name in config.json</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training sessions. The newest:</source>
        <translation>
            <numerusform>%Ln Trainingssitzung. Die neueste:</numerusform>
            <numerusform>%Ln Trainingssitzungen. Die neueste:</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>Bester Validierungsverlust</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>Letzter Validierungsverlust</translation>
    </message>
    <message>
        <source>Last training loss</source>
        <translation>Letzter Trainingsverlust</translation>
    </message>
    <message>
        <source>Last future loss</source>
        <translation>Letzter Zukunftsverlust</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>Beste Pfadgenauigkeit</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>Beste Kreativität</translation>
    </message>
    <message>
        <source>Skipped steps</source>
        <translation>Ausgelassene Schritte</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>Abgezweigt von</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1 bei Schritt %2</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Horizontal axis: steps.</source>
        <translation>Horizontale Achse: Schritte.</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Cosine of encoder outputs (rows) and planning contexts (columns) at step %1: %2. A bright diagonal means that the encoder outputs point to their own futures.</source>
        <translation>Kosinus von Encoder-Ausgaben (Zeilen) und Planungskontexten (Spalten) bei Schritt %1: %2. Eine helle Diagonale bedeutet, dass die Encoder-Ausgaben zu ihrer eigenen Zukunft zeigen.</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Auswertungen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1 of %2 evaluations; the best and the last are among them.</source>
        <translation>%1 von %2 Auswertungen; die beste und die letzte sind darunter.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Alarms and other events</source>
        <translation>Alarme und andere Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stand in the run&apos;s log.</source>
        <translation>
            <numerusform>%Ln weiteres steht im Protokoll des Laufs.</numerusform>
            <numerusform>%Ln weitere stehen im Protokoll des Laufs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Training</source>
        <translation>Im Training</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>A trainer is working on this run, here or in another program.</source>
        <translation>An diesem Lauf wird trainiert, hier oder in einem anderen Programm.</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>Alle Schritte sind getan.</translation>
    </message>
    <message>
        <source>Ended by a stop. It can be continued.</source>
        <translation>Vorzeitig beendet. Kann fortgesetzt werden.</translation>
    </message>
    <message>
        <source>Ended by an error. Open the run to see which.</source>
        <translation>Durch einen Fehler beendet. Den Lauf öffnen, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>Cut off before it could be saved. It can be continued from its newest checkpoint.</source>
        <translation>Vor dem Speichern abgebrochen. Kann vom neuesten Checkpoint fortgesetzt werden.</translation>
    </message>
    <message>
        <source>This folder cannot be read as a run.</source>
        <translation>Dieser Ordner lässt sich nicht als Lauf lesen.</translation>
    </message>
    <message>
        <source>Baseline, %1 × %2</source>
        <translation>Baseline, %1 × %2</translation>
    </message>
    <message>
        <source>DeepSight, no planning</source>
        <translation>DeepSight, ohne Planung</translation>
    </message>
    <message>
        <source>DeepSight, %1, n = %2</source>
        <translation>DeepSight, %1, n = %2</translation>
    </message>
    <message>
        <source>Path-star (%1, %2)</source>
        <translation>Pfadstern (%1, %2)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>Multi-token, n = %1, %2 × %3</source>
        <translation>Multi-Token, n = %1, %2 × %3</translation>
    </message>
    <message>
        <source>Token order, n = %1, %2 × %3</source>
        <translation>Token-Reihenfolge, n = %1, %2 × %3</translation>
    </message>
    <message>
        <source>Siblings (%1 of %2)</source>
        <translation>Geschwister (%1 von %2)</translation>
    </message>
    <message>
        <source>Triangles (%1 nodes)</source>
        <translation>Dreiecke (%1 Knoten)</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
</context>
<context>
    <name>RunValues</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>Abgezweigt von</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Trainiert auf</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>Bester Validierungsverlust</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>Letzter Validierungsverlust</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Zukunftsverlust</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>Beste Pfadgenauigkeit</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>Beste Kreativität</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Schritte getan</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Skipped steps</source>
        <translation>Ausgelassene Schritte</translation>
    </message>
    <message>
        <source>Roll-backs</source>
        <translation>Rücksprünge</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
</context>
<context>
    <name>RunsQuery</name>
    <message>
        <source>“%1” is nothing to compare %2 with; write something like %3.</source>
        <translation>„%1“ lässt sich nicht mit %2 vergleichen; etwa %3 schreiben.</translation>
    </message>
    <message>
        <source>%1 is either true or false, not “%2”.</source>
        <translation>%1 ist wahr oder falsch, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1 is never “%2”, but one of: %3.</source>
        <translation>%1 ist nie „%2“, sondern eines von: %3.</translation>
    </message>
    <message>
        <source>Write what to compare %1 with, behind “%2”.</source>
        <translation>Hinter „%2“ schreiben, womit %1 zu vergleichen ist.</translation>
    </message>
    <message>
        <source>%1 has no order: compare it by =, != or a colon.</source>
        <translation>%1 hat keine Ordnung: mit =, != oder Doppelpunkt vergleichen.</translation>
    </message>
    <message>
        <source>“%1” is no field or metric. Put text to find into quotation marks.</source>
        <translation>„%1“ ist weder Feld noch Metrik. Zu suchenden Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>“%1” is no field or metric by itself. Did you mean: %2?</source>
        <translation>„%1“ allein ist weder Feld noch Metrik. Meinten Sie: %2?</translation>
    </message>
    <message>
        <source>After “is:” stands one of: %1.</source>
        <translation>Nach „is:“ steht eines von: %1.</translation>
    </message>
</context>
<context>
    <name>SeedGroups</name>
    <message numerus="yes">
        <source>%1 (%Ln seeds)</source>
        <translation>
            <numerusform>%1 (%Ln Seed)</numerusform>
            <numerusform>%1 (%Ln Seeds)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seeds, 95 % interval)</source>
        <translation>
            <numerusform>%1 (%Ln Seed, 95-%-Intervall)</numerusform>
            <numerusform>%1 (%Ln Seeds, 95-%-Intervall)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seeds, range)</source>
        <translation>
            <numerusform>%1 (%Ln Seed, Spanne)</numerusform>
            <numerusform>%1 (%Ln Seeds, Spanne)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>Paper&apos;s table, small</source>
        <translation>Tabelle der Arbeit, klein</translation>
    </message>
    <message>
        <source>The ten published models scaled down to 0.7 million parameters, with three seeds each, on the bytes of a text file of yours: minutes a run on two CPU cores. The published figures stand beside; they come from larger models and Wikipedia, so compare the differences.</source>
        <translation>Die zehn veröffentlichten Modelle, auf 0.7 Millionen Parameter verkleinert, mit je drei Seeds, auf den Bytes einer eigenen Textdatei: Minuten je Lauf auf zwei CPU-Kernen. Die veröffentlichten Zahlen stehen daneben; sie stammen von größeren Modellen und Wikipedia, also die Differenzen vergleichen.</translation>
    </message>
    <message>
        <source>Paper&apos;s table, full size</source>
        <translation>Tabelle der Arbeit, volle Größe</translation>
    </message>
    <message>
        <source>The ten published models at their published size, one seed each, on GPT-2 token files of yours: hours a run on a GPU.</source>
        <translation>Die zehn veröffentlichten Modelle in veröffentlichter Größe, je ein Seed, auf eigenen GPT-2-Token-Dateien: Stunden je Lauf auf einer GPU.</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizont</translation>
    </message>
    <message>
        <source>How far ahead to plan: the published horizons against no planning, with norms that cannot collapse and three seeds each, on a text file of yours.</source>
        <translation>Wie weit vorausgeplant wird: die veröffentlichten Horizonte gegen keine Planung, mit Normen, die nicht kollabieren können, und je drei Seeds, auf einer eigenen Textdatei.</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Every disaffinity score against no planning on path-star (2, 5), whose first step has to be planned; three seeds each.</source>
        <translation>Jedes Disaffinitätsmaß gegen keine Planung auf path-star (2, 5), dessen erster Schritt geplant werden muss; je drei Seeds.</translation>
    </message>
    <message>
        <source>From the collapse to its fixes</source>
        <translation>Vom Kollaps zu seinen Abhilfen</translation>
    </message>
    <message>
        <source>The published objective, which collapses, and the remedies one after the other: fixed norms, a projector, VICReg, SIGReg, InfoNCE, bag of words; on path-star (2, 5), three seeds each.</source>
        <translation>Das veröffentlichte Ziel, das kollabiert, und die Abhilfen nacheinander: feste Normen, ein Projektor, VICReg, SIGReg, InfoNCE, Bag-of-Words; auf path-star (2, 5), je drei Seeds.</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Future loss (validation)</source>
        <translation>Zukunftsverlust (Validierung)</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>Pfadgenauigkeit</translation>
    </message>
    <message>
        <source>Decisive token</source>
        <translation>Entscheidendes Token</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Kreativität</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>Encoder-Rang</translation>
    </message>
    <message>
        <source>Encoder deviation</source>
        <translation>Encoder-Abweichung</translation>
    </message>
</context>
<context>
    <name>SweepTexts</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1 is out of range: %2 to %3.</source>
        <translation>%1 liegt außerhalb des Bereichs: %2 bis %3.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>„%1“ ist weder wahr noch falsch.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>„%1“ ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>„%1“ ist keines von: %2.</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>Bester Validierungsverlust</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>Letzter Validierungsverlust</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Zukunftsverlust</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>Pfadgenauigkeit</translation>
    </message>
    <message>
        <source>Decisive-token accuracy</source>
        <translation>Genauigkeit am entscheidenden Token</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Kreativität</translation>
    </message>
    <message>
        <source>Unexplained variance (FVU)</source>
        <translation>Unerklärte Varianz (FVU)</translation>
    </message>
    <message>
        <source>Unexplained by the past</source>
        <translation>Durch Vergangenheit unerklärt</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>Encoder-Rang</translation>
    </message>
    <message>
        <source>Encoder deviation</source>
        <translation>Encoder-Abweichung</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens pro Sekunde</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 is listed twice.</source>
        <translation>%1 ist doppelt aufgeführt.</translation>
    </message>
    <message>
        <source>Enter values with commas between them.</source>
        <translation>Werte durch Kommas getrennt eingeben.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 steps</source>
        <translation>%1 · %2 · %3 Schritte</translation>
    </message>
    <message>
        <source>p &lt; 0.001</source>
        <translation>p &lt; 0.001</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>Give the sweep a name; its folder is called so.</source>
        <translation>Dem Sweep einen Namen geben; sein Ordner heißt so.</translation>
    </message>
    <message>
        <source>The name becomes a folder: leave out “/” and a leading “.”.</source>
        <translation>Der Name wird zum Ordner: kein „/“ und kein „.“ am Anfang.</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Nothing names the score of the future loss; mse is assumed.</source>
        <translation>Nichts nennt das Maß des Zukunftsverlusts; mse wird angenommen.</translation>
    </message>
    <message>
        <source>Nothing names the horizon of the future loss; %1 is assumed.</source>
        <translation>Nichts nennt den Horizont des Zukunftsverlusts; %1 wird angenommen.</translation>
    </message>
    <message>
        <source>Nothing says how many heads the cross-attention has; twice as many as the self-attention are assumed, as published.</source>
        <translation>Nichts sagt, wie viele Köpfe die Cross-Attention hat; doppelt so viele wie bei der Self-Attention werden angenommen, wie veröffentlicht.</translation>
    </message>
    <message>
        <source>Nothing names the activation; GELU by tanh is assumed, as in OpenAI&apos;s GPT-2.</source>
        <translation>Nichts nennt die Aktivierung; GELU über tanh wird angenommen, wie bei GPT-2 von OpenAI.</translation>
    </message>
    <message>
        <source>No configuration lies beside these weights; exact GELU and the usual future loss are assumed.</source>
        <translation>Neben diesen Gewichten liegt keine Konfiguration; exaktes GELU und der übliche Zukunftsverlust werden angenommen.</translation>
    </message>
    <message>
        <source>These names are for learned positions, and this model rotates its queries and keys.</source>
        <translation>Diese Namen gelten für gelernte Positionen, und dieses Modell dreht seine Queries und Keys.</translation>
    </message>
    <message>
        <source>These names are for a fixed split; harden the learned one first.</source>
        <translation>Diese Namen gelten für eine feste Aufteilung; erst die gelernte festlegen.</translation>
    </message>
    <message>
        <source>These names have none for this model&apos;s further heads.</source>
        <translation>Diese Namen enthalten keine für die weiteren Köpfe dieses Modells.</translation>
    </message>
    <message>
        <source>The published model has as many encoder as decoder layers.</source>
        <translation>Das veröffentlichte Modell hat ebenso viele Encoder- wie Decoder-Schichten.</translation>
    </message>
    <message>
        <source>The published model has the scores mse, cosine and log-cosine with a fixed aggregation, no projector and the window &quot;ignore-last&quot;.</source>
        <translation>Das veröffentlichte Modell hat die Maße mse, cosine und log-cosine mit fester Aggregation, keinen Projektor und das Fenster „ignore-last“.</translation>
    </message>
    <message>
        <source>This model was trained with GELU by tanh, and the reader of these names has the exact one: losses will differ slightly.</source>
        <translation>Dieses Modell wurde mit GELU über tanh trainiert, und der Leser dieser Namen hat das exakte: Die Verluste werden leicht abweichen.</translation>
    </message>
    <message>
        <source>These names are for a decoder-only model, and this one has an encoder.</source>
        <translation>Diese Namen gelten für ein Decoder-only-Modell, und dieses hat einen Encoder.</translation>
    </message>
    <message>
        <source>yif-AI (DeepPlan)</source>
        <translation>yif-AI (DeepPlan)</translation>
    </message>
    <message>
        <source>nanoGPT</source>
        <translation>nanoGPT</translation>
    </message>
    <message>
        <source>GPT-2 (Hugging Face)</source>
        <translation>GPT-2 (Hugging Face)</translation>
    </message>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>For the published code: its load_state_dict() takes them as they are.</source>
        <translation>Für den veröffentlichten Code: Sein load_state_dict() nimmt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>For nanoGPT&apos;s GPT: its load_state_dict() takes them as they are.</source>
        <translation>Für die Klasse GPT von nanoGPT: Ihr load_state_dict() nimmt sie, wie sie sind.</translation>
    </message>
    <message>
        <source>For transformers: GPT2LMHeadModel.from_pretrained() opens the folder.</source>
        <translation>Für transformers: GPT2LMHeadModel.from_pretrained() öffnet den Ordner.</translation>
    </message>
    <message>
        <source>This program&apos;s own names, as in its checkpoints; for every model.</source>
        <translation>Die Namen dieses Programms, wie in seinen Checkpoints; für jedes Modell.</translation>
    </message>
    <message>
        <source>Nothing names the weights of the future tokens; decay is assumed.</source>
        <translation>Nichts nennt die Gewichte der künftigen Tokens; Abklingen (1/z) wird angenommen.</translation>
    </message>
</context>
<context>
    <name>deepsight::AlarmBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Alarm at step %1</source>
        <translation>Alarm bei Schritt %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarms, the newest at step %1</source>
        <translation>
            <numerusform>%Ln Alarm, bei Schritt %1</numerusform>
            <numerusform>%Ln Alarme, der neueste bei Schritt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this; it stays in the log and on the curves</source>
        <translation>Ausblenden; im Protokoll und in den Kurven bleibt es stehen</translation>
    </message>
    <message>
        <source>Step %1 was skipped</source>
        <translation>Schritt %1 wurde ausgelassen</translation>
    </message>
    <message>
        <source>Training went back to step %1</source>
        <translation>Das Training ging auf Schritt %1 zurück</translation>
    </message>
    <message>
        <source>At this step…</source>
        <translation>Bei diesem Schritt…</translation>
    </message>
    <message>
        <source>Look at its batch and gradients, or fork the run there</source>
        <translation>Seinen Batch und seine Gradienten ansehen oder den Lauf dort abzweigen</translation>
    </message>
</context>
<context>
    <name>deepsight::CandidateBars</name>
    <message>
        <source>“%1” %2</source>
        <translation>„%1“ %2</translation>
    </message>
    <message>
        <source>Likely tokens</source>
        <translation>Wahrscheinliche Tokens</translation>
    </message>
    <message>
        <source>What the model held most likely at the token under the pointer or the text cursor, before temperature, top-k and top-p. The mark shows what was written.</source>
        <translation>Was das Modell beim Token unter dem Zeiger oder dem Textcursor für am wahrscheinlichsten hielt, vor Temperatur, Top-k und Top-p. Die Markierung zeigt, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>%1, written</source>
        <translation>%1, geschrieben</translation>
    </message>
    <message>
        <source>Point at a token, or move the text cursor to it, to see what else was likely.</source>
        <translation>Auf ein Token zeigen oder den Textcursor darauf setzen, um zu sehen, was sonst wahrscheinlich war.</translation>
    </message>
</context>
<context>
    <name>deepsight::CommandListModel</name>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>deepsight::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Befehl suchen</translation>
    </message>
    <message>
        <source>Type what you want to do, or a field of the configuration</source>
        <translation>Gewünschte Aktion oder ein Feld der Konfiguration eingeben</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>deepsight::ComparisonModel</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>Bester Validierungsverlust</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>Letzter Validierungsverlust</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>Beste Pfadgenauigkeit</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Schritte getan</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1 (bester)</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>Beste Kreativität</translation>
    </message>
</context>
<context>
    <name>deepsight::ComputeCard</name>
    <message>
        <source>Compute</source>
        <translation>Rechenaufwand</translation>
    </message>
    <message>
        <source>Operations per token, forward</source>
        <translation>Operationen je Token, vorwärts</translation>
    </message>
    <message>
        <source>Operations per training step</source>
        <translation>Operationen je Trainingsschritt</translation>
    </message>
    <message>
        <source>Operations of the whole training</source>
        <translation>Operationen des ganzen Trainings</translation>
    </message>
    <message>
        <source>Matrix products only, a multiplication and an addition as two (Kaplan et al. 2020). Attention counts all T positions (PaLM, appendix B). A training step costs three forward passes, and one more of the blocks where activations are recomputed.</source>
        <translation>Nur Matrixprodukte, eine Multiplikation und eine Addition als zwei (Kaplan et al. 2020). Attention zählt alle T Positionen (PaLM, Anhang B). Ein Trainingsschritt kostet drei Vorwärtsdurchgänge und einen weiteren der Blöcke, wo Aktivierungen neu berechnet werden.</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigComparison</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy this table</source>
        <translation>Diese Tabelle kopieren</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>Als CSV</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>Als Markdown</translation>
    </message>
    <message>
        <source>Comparison of runs</source>
        <translation>Vergleich der Läufe</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs compared</source>
        <translation>
            <numerusform>%Ln Lauf verglichen</numerusform>
            <numerusform>%Ln Läufe verglichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Their configurations are equal.</source>
        <translation>Ihre Konfigurationen sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields differ and are shown.</source>
        <translation>
            <numerusform>%Ln Feld unterscheidet sich und wird gezeigt.</numerusform>
            <numerusform>%Ln Felder unterscheiden sich und werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Damaged runs cannot be compared.</source>
        <translation>Beschädigte Läufe lassen sich nicht vergleichen.</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigForm</name>
    <message>
        <source>Import JSON…</source>
        <translation>JSON importieren…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Model, objective, data and training</source>
        <translation>Modell, Ziel, Daten und Training</translation>
    </message>
    <message>
        <source>Export JSON…</source>
        <translation>JSON exportieren…</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigHistory</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>Datendatei</translation>
    </message>
    <message>
        <source>Opened run</source>
        <translation>Geöffneter Lauf</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigSummary</name>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Go to the first field that needs attention</source>
        <translation>Zum ersten Feld mit einem Problem gehen</translation>
    </message>
    <message>
        <source>Tokens per step</source>
        <translation>Tokens je Schritt</translation>
    </message>
    <message>
        <source>Batch size × gradient accumulation × context size</source>
        <translation>Batchgröße × Gradientenakkumulation × Kontextlänge</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Tokens in all</source>
        <translation>Tokens insgesamt</translation>
    </message>
    <message>
        <source>Not editable now</source>
        <translation>Jetzt nicht änderbar</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>Bereit zum Training</translation>
    </message>
    <message>
        <source>1 field needs attention</source>
        <translation>1 Feld prüfen</translation>
    </message>
    <message>
        <source>%1 fields need attention</source>
        <translation>%1 Felder prüfen</translation>
    </message>
    <message>
        <source>Correct the marked fields to start.</source>
        <translation>Zum Starten die markierten Felder korrigieren.</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigurePresenter</name>
    <message>
        <source>Ready: %1</source>
        <translation>Bereit: %1</translation>
    </message>
    <message>
        <source>Preparation cancelled.</source>
        <translation>Vorbereitung abgebrochen.</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Import fehlgeschlagen</translation>
    </message>
    <message>
        <source>Import configuration</source>
        <translation>Konfiguration importieren</translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation>Konfigurationen (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>Konfiguration exportieren</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>Konfigurationen (*.json)</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Vorbereitung…</translation>
    </message>
    <message>
        <source>Copied the command that trains this configuration.</source>
        <translation>Befehl kopiert, der diese Konfiguration trainiert.</translation>
    </message>
    <message>
        <source>Copy failed</source>
        <translation>Kopieren fehlgeschlagen</translation>
    </message>
    <message>
        <source>Open training data</source>
        <translation>Trainingsdaten öffnen</translation>
    </message>
</context>
<context>
    <name>deepsight::CurveTable</name>
    <message>
        <source>Values of the curves by step</source>
        <translation>Werte der Kurven nach Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>%1 values are too many to copy. Select at most %2, or export the values as CSV.</source>
        <translation>%1 Werte sind zu viele zum Kopieren. Höchstens %2 auswählen oder die Werte als CSV exportieren.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln values.</source>
        <translation>
            <numerusform>%Ln Wert kopiert.</numerusform>
            <numerusform>%Ln Werte kopiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::CurveTableModel</name>
    <message>
        <source>%1, standard error</source>
        <translation>%1, Standardfehler</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1, unten</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1, oben</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>Schritt %1, %2: %3</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesLegend</name>
    <message>
        <source>Show curve: %1</source>
        <translation>Kurve zeigen: %1</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>Diese Kurve ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Current run</source>
        <translation>Aktueller Lauf</translation>
    </message>
    <message>
        <source>Show run: %1</source>
        <translation>Lauf zeigen: %1</translation>
    </message>
    <message>
        <source>%1: the current run</source>
        <translation>%1: der aktuelle Lauf</translation>
    </message>
    <message>
        <source>Take away run: %1</source>
        <translation>Lauf entfernen: %1</translation>
    </message>
    <message>
        <source>Take this run out of the plot</source>
        <translation>Diesen Lauf aus dem Diagramm nehmen</translation>
    </message>
    <message>
        <source>%1: mean of %2</source>
        <translation>%1: Mittel von %2</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesToolbar</name>
    <message>
        <source>Horizontal axis</source>
        <translation>Horizontale Achse</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>A&amp;chse</translation>
    </message>
    <message>
        <source>Log x</source>
        <translation>Log x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Logarithmische horizontale Achse</translation>
    </message>
    <message>
        <source>Log y</source>
        <translation>Log y</translation>
    </message>
    <message>
        <source>Logarithmic vertical axes. Values of zero or less have no place there; they are marked at the lower edge.</source>
        <translation>Logarithmische vertikale Achsen. Werte von null oder darunter haben dort keinen Platz; sie werden am unteren Rand markiert.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>&amp;Glättung</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Dragging selects the part to zoom to (with Shift it pans)</source>
        <translation>Ziehen wählt den Ausschnitt zum Zoomen (mit Umschalt: verschieben)</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Dragging moves the curves (with Shift it zooms)</source>
        <translation>Ziehen verschiebt die Kurven (mit Umschalt: zoomen)</translation>
    </message>
    <message>
        <source>Ignore outliers</source>
        <translation>Ausreißer ignorieren</translation>
    </message>
    <message>
        <source>Fits the vertical axes to the middle 98% of the visible values of each curve, a tenth wider on either side. The newest value always stays in view.</source>
        <translation>Passt die vertikalen Achsen an die mittleren 98 % der sichtbaren Werte jeder Kurve an, auf beiden Seiten um ein Zehntel erweitert. Der neueste Wert bleibt immer sichtbar.</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>Diagra&amp;mme</translation>
    </message>
    <message>
        <source>Choose which metrics have a panel</source>
        <translation>Wählen, welche Metriken ein eigenes Diagramm haben</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Kind of smoothing</source>
        <translation>Art der Glättung</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gauß</translation>
    </message>
    <message>
        <source>Average: exponential moving average of the past, without a bias at the start. Gaussian: mean of the steps around, without a lag. Both smooth the curves with one value per step; the values themselves stay visible behind.</source>
        <translation>Mittelwert: exponentieller gleitender Mittelwert der Vergangenheit, ohne Verzerrung am Anfang. Gauß: Mittel der umliegenden Schritte, ohne Verzögerung. Beide glätten die Kurven mit einem Wert je Schritt; die Werte selbst bleiben dahinter sichtbar.</translation>
    </message>
    <message>
        <source>Strength of smoothing</source>
        <translation>Stärke der Glättung</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>Weight of the past</source>
        <translation>Gewicht der Vergangenheit</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian</source>
        <translation>Standardabweichung der Gauß-Kurve</translation>
    </message>
    <message>
        <source>Mark checkpoints, pauses, alarms, skipped steps, returns to an earlier step and failures of the current run</source>
        <translation>Checkpoints, Pausen, Alarme, ausgelassene Schritte, Rücksprünge und Fehler des aktuellen Laufs markieren</translation>
    </message>
    <message>
        <source>System (processor, memory, GPU)</source>
        <translation>System (Prozessor, Speicher, GPU)</translation>
    </message>
    <message>
        <source>Runs that differ in their seeds alone</source>
        <translation>Läufe, die sich nur in den Seeds unterscheiden</translation>
    </message>
    <message>
        <source>Single runs</source>
        <translation>Einzelne Läufe</translation>
    </message>
    <message>
        <source>Mean, range</source>
        <translation>Mittel, Spanne</translation>
    </message>
    <message>
        <source>Mean, 95 % interval</source>
        <translation>Mittel, 95-%-Intervall</translation>
    </message>
    <message>
        <source>Draws runs whose configurations differ in their seeds alone as one curve: their mean, with a band from the lowest to the highest, or the mean&apos;s 95 % interval (Student&apos;s t). A run in training joins when it has come as far as the others.</source>
        <translation>Zeichnet Läufe, deren Konfigurationen sich nur in den Seeds unterscheiden, als eine Kurve: ihr Mittel, mit einem Band vom kleinsten bis zum größten Wert oder dem 95-%-Intervall des Mittels (Student-t). Ein Lauf im Training kommt hinzu, sobald er so weit ist wie die anderen.</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>S&amp;eeds</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesView</name>
    <message>
        <source>No curves yet</source>
        <translation>Noch keine Kurven</translation>
    </message>
    <message>
        <source>Losses appear here with the first training step, and stay when the run is opened again.</source>
        <translation>Verluste erscheinen hier mit dem ersten Trainingsschritt und bleiben, wenn der Lauf wieder geöffnet wird.</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Lauf konfigurieren</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Every logged point of the run</source>
        <translation>Jeder aufgezeichnete Punkt des Laufs</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest step in view. Zooming or panning switches it off.</source>
        <translation>Den neuesten Schritt im Blick behalten. Zoomen oder Verschieben schaltet es ab.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Show the whole run (double-click in the curves, or F)</source>
        <translation>Den ganzen Lauf zeigen (Doppelklick in die Kurven oder F)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save or copy the picture or its values</source>
        <translation>Bild oder Werte speichern oder kopieren</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>Werte als CSV…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation>Werte als CSV kopieren</translation>
    </message>
    <message>
        <source>Preparing the table…</source>
        <translation>Tabelle wird vorbereitet…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show every value of the curves as a table (%1)</source>
        <translation>Jeden Wert der Kurven als Tabelle zeigen (%1)</translation>
    </message>
    <message>
        <source>Import log…</source>
        <translation>Protokoll importieren…</translation>
    </message>
    <message>
        <source>Draw the curves of another program beside these: TensorBoard events, CSV, JSON Lines or what it printed</source>
        <translation>Die Kurven eines anderen Programms neben diesen zeichnen: TensorBoard-Ereignisse, CSV, JSON Lines oder dessen Textausgabe</translation>
    </message>
    <message>
        <source>Run as TensorBoard events…</source>
        <translation>Lauf als TensorBoard-Ereignisse…</translation>
    </message>
    <message>
        <source>Run as JSON Lines…</source>
        <translation>Lauf als JSON Lines…</translation>
    </message>
    <message>
        <source>Report (HTML or PDF)…</source>
        <translation>Bericht (HTML oder PDF)…</translation>
    </message>
    <message>
        <source>Arrow keys move, Shift selects, %1 copies the selected values.</source>
        <translation>Pfeiltasten bewegen, Umschalt wählt aus, %1 kopiert die ausgewählten Werte.</translation>
    </message>
    <message>
        <source>Drag to zoom, Shift+drag to pan, wheel to zoom (Ctrl: vertically), double-click to show all, click to inspect a step.</source>
        <translation>Ziehen zoomt, Umschalt+Ziehen verschiebt, das Mausrad zoomt (Strg: senkrecht), Doppelklick zeigt alles, Klick untersucht einen Schritt.</translation>
    </message>
</context>
<context>
    <name>deepsight::DataControls</name>
    <message>
        <source>Prepare data</source>
        <translation>Daten vorbereiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Data preparation</source>
        <translation>Datenvorbereitung</translation>
    </message>
    <message>
        <source>Reads and tokenizes the data now; starting does it by itself</source>
        <translation>Liest und tokenisiert die Daten jetzt; beim Starten geschieht es von selbst</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>%1, %2 %, %3 left</source>
        <translation>%1, %2 %, noch %3</translation>
    </message>
</context>
<context>
    <name>deepsight::DesktopNotification</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>deepsight::DifferencePlot</name>
    <message>
        <source>Difference to the reference by step</source>
        <translation>Differenz zur Referenz nach Schritt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingAttentionTab</name>
    <message>
        <source>Which attention</source>
        <translation>Welche Attention</translation>
    </message>
    <message>
        <source>Which head</source>
        <translation>Welcher Kopf</translation>
    </message>
    <message>
        <source>What the colours span</source>
        <translation>Was die Farben umfassen</translation>
    </message>
    <message>
        <source>Colours to the largest weight</source>
        <translation>Farben bis zum größten Gewicht</translation>
    </message>
    <message>
        <source>Colours from 0 to 1</source>
        <translation>Farben von 0 bis 1</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>Attention-Gewichte</translation>
    </message>
    <message>
        <source>A snapshot holds no attention. It is read from a checkpoint.</source>
        <translation>Ein Schnappschuss enthält keine Attention. Sie wird aus einem Checkpoint gelesen.</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Mittel der Köpfe</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>Shown are the first %1 of %2 positions, since all would take too much memory.</source>
        <translation>Gezeigt sind die ersten %1 von %2 Positionen, da alle zu viel Speicher bräuchten.</translation>
    </message>
    <message>
        <source>This checkpoint has no such attention.</source>
        <translation>Dieser Checkpoint hat keine solche Attention.</translation>
    </message>
    <message>
        <source>Position that reads, step %1</source>
        <translation>Lesende Position, Schritt %1</translation>
    </message>
    <message>
        <source>Encoder position that is read</source>
        <translation>Gelesene Encoder-Position</translation>
    </message>
    <message>
        <source>Position that is read</source>
        <translation>Gelesene Position</translation>
    </message>
    <message>
        <source>Point at a cell to see who reads whom; click to choose its row.</source>
        <translation>Auf eine Zelle zeigen, um zu sehen, wer wen liest; Klicken wählt ihre Zeile.</translation>
    </message>
    <message>
        <source>%1 “%2” reads %3 “%4” with weight %5</source>
        <translation>%1 „%2“ liest %3 „%4“ mit Gewicht %5</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingControls</name>
    <message>
        <source>Source of the embeddings</source>
        <translation>Quelle der Embeddings</translation>
    </message>
    <message>
        <source>Run history</source>
        <translation>Verlauf des Laufs</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Model in training</source>
        <translation>Modell im Training</translation>
    </message>
    <message>
        <source>Snapshots are taken at each evaluation, always of the same text. Choose a checkpoint to look at another.</source>
        <translation>Schnappschüsse entstehen bei jeder Auswertung, immer vom selben Text. Für einen anderen Text einen Checkpoint wählen.</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>‹</source>
        <translation>‹</translation>
    </message>
    <message>
        <source>Previous snapshot</source>
        <translation>Voriger Schnappschuss</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>Next snapshot</source>
        <translation>Nächster Schnappschuss</translation>
    </message>
    <message>
        <source>Snapshot of the run&apos;s history</source>
        <translation>Schnappschuss aus dem Verlauf</translation>
    </message>
    <message>
        <source>Snapshot now</source>
        <translation>Schnappschuss jetzt</translation>
    </message>
    <message>
        <source>Looks at the model as it is now; works while training and while paused</source>
        <translation>Zeigt das Modell, wie es jetzt ist; geht im Training und im pausierten Lauf</translation>
    </message>
    <message>
        <source>Only while a run is training or paused.</source>
        <translation>Nur solange ein Lauf trainiert oder pausiert ist.</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>Welcher Text</translation>
    </message>
    <message>
        <source>Validation text</source>
        <translation>Validierungstext</translation>
    </message>
    <message>
        <source>Typed text</source>
        <translation>Eigener Text</translation>
    </message>
    <message>
        <source>Where in the validation text</source>
        <translation>Stelle im Validierungstext</translation>
    </message>
    <message>
        <source>from token </source>
        <translation>ab Token </translation>
    </message>
    <message>
        <source>Text to look at</source>
        <translation>Zu betrachtender Text</translation>
    </message>
    <message>
        <source>Type a text longer than the planning horizon</source>
        <translation>Text eingeben, länger als der Planungshorizont</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Show this text</source>
        <translation>Diesen Text zeigen</translation>
    </message>
    <message>
        <source>No snapshots yet</source>
        <translation>Noch keine Schnappschüsse</translation>
    </message>
    <message>
        <source>Step %1 (%2 of %3)</source>
        <translation>Schritt %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>Noch keine Checkpoints</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Shows the difference: the source minus what is chosen here</source>
        <translation>Zeigt die Differenz: die Quelle minus das hier Gewählte</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Vergleich &amp;mit</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Checkpoint: %1</source>
        <translation>Checkpoint: %1</translation>
    </message>
    <message>
        <source>Snapshot: step %1</source>
        <translation>Schnappschuss: Schritt %1</translation>
    </message>
    <message>
        <source>example </source>
        <translation>Beispiel </translation>
    </message>
    <message>
        <source>Number of the validation example</source>
        <translation>Nummer des Validierungsbeispiels</translation>
    </message>
    <message>
        <source>First token of the window</source>
        <translation>Erstes Token des Fensters</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingCurvesCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Similarity by distance</source>
        <translation>Ähnlichkeit nach Abstand</translation>
    </message>
    <message>
        <source>Mean of the map over each diagonal j − i: how far ahead the encoder looks. Positive distances are planning contexts of later positions.</source>
        <translation>Mittel der Karte über jede Diagonale j − i: wie weit der Encoder vorausschaut. Positive Abstände sind Planungskontexte späterer Positionen.</translation>
    </message>
    <message>
        <source>Along the diagonal</source>
        <translation>Entlang der Diagonale</translation>
    </message>
    <message>
        <source>The map&apos;s value at i = j</source>
        <translation>Wert der Karte bei i = j</translation>
    </message>
    <message>
        <source>Norm per position</source>
        <translation>Norm je Position</translation>
    </message>
    <message>
        <source>Euclidean length of each vector</source>
        <translation>Euklidische Länge jedes Vektors</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Effektiver Rang</translation>
    </message>
    <message>
        <source>Participation ratio (tr C)² / tr(C²) of the covariance C of the vectors at positions 0 to i: over how many directions they spread. 1: all on one line; at most i, and at most the width.</source>
        <translation>Participation Ratio (tr C)² / tr(C²) der Kovarianz C der Vektoren an den Positionen 0 bis i: über wie viele Richtungen sie sich verteilen. 1: alle auf einer Geraden; höchstens i und höchstens die Breite.</translation>
    </message>
    <message numerus="yes">
        <source>Distance %1, mean of %Ln values</source>
        <translation>
            <numerusform>Abstand %1, %Ln Wert</numerusform>
            <numerusform>Abstand %1, Mittel von %Ln Werten</numerusform>
        </translation>
    </message>
    <message>
        <source>Position %1 &quot;%2&quot;</source>
        <translation>Position %1 „%2“</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>Ganzes Fenster</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Highest mean at distance</source>
        <translation>Höchstes Mittel bei Abstand</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingDisplayCard</name>
    <message>
        <source>In&amp;vert the colours</source>
        <translation>Farben um&amp;kehren</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>What is compared with what</source>
        <translation>Was womit verglichen wird</translation>
    </message>
    <message>
        <source>Rows × columns of the map</source>
        <translation>Zeilen × Spalten der Karte</translation>
    </message>
    <message>
        <source>Encoder × planning context</source>
        <translation>Encoder × Planungskontext</translation>
    </message>
    <message>
        <source>Encoder × encoder</source>
        <translation>Encoder × Encoder</translation>
    </message>
    <message>
        <source>Context × context</source>
        <translation>Kontext × Kontext</translation>
    </message>
    <message>
        <source>From the data</source>
        <translation>Aus den Daten</translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation>−1 bis 1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuell</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>B&amp;ereich</translation>
    </message>
    <message>
        <source>Lowest value of the colours</source>
        <translation>Kleinster Wert der Farben</translation>
    </message>
    <message>
        <source>Highest value of the colours</source>
        <translation>Größter Wert der Farben</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Take the smallest and largest value of the map</source>
        <translation>Kleinsten und größten Wert der Karte nehmen</translation>
    </message>
    <message>
        <source>The lowest value must be below the highest.</source>
        <translation>Der kleinste Wert muss unter dem größten liegen.</translation>
    </message>
    <message>
        <source>A difference is always shown in the diverging colours</source>
        <translation>Eine Differenz wird immer in den divergierenden Farben gezeigt</translation>
    </message>
    <message>
        <source>A fixed range makes maps of different steps comparable</source>
        <translation>Ein fester Bereich macht Karten verschiedener Schritte vergleichbar</translation>
    </message>
    <message>
        <source>Dot products have no fixed bounds; −1 to 1 is for cosines only</source>
        <translation>Skalarprodukte haben keine festen Grenzen; −1 bis 1 gilt nur für Kosinus-Werte</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingLayersTab</name>
    <message>
        <source>Which layers are compared</source>
        <translation>Welche Schichten verglichen werden</translation>
    </message>
    <message>
        <source>Layers of each checkpoint</source>
        <translation>Schichten jedes Checkpoints</translation>
    </message>
    <message>
        <source>Between both checkpoints</source>
        <translation>Zwischen beiden Checkpoints</translation>
    </message>
    <message>
        <source>How CKA is estimated</source>
        <translation>Wie CKA geschätzt wird</translation>
    </message>
    <message>
        <source>CKA, biased</source>
        <translation>CKA, verzerrt</translation>
    </message>
    <message>
        <source>CKA, debiased</source>
        <translation>CKA, unverzerrt</translation>
    </message>
    <message>
        <source>Linear centred kernel alignment: 1 for layers that are alike up to rotation and scale. Biased: as usually published, but near 1 for short texts whatever the layers. Debiased: about 0 for layers that have nothing in common.</source>
        <translation>Lineares zentriertes Kernel-Alignment: 1 für Schichten, die bis auf Drehung und Skala gleich sind. Verzerrt: wie meist veröffentlicht, bei kurzen Texten aber nahe 1, welche Schichten es auch sind. Unverzerrt: etwa 0 für Schichten ohne Gemeinsamkeit.</translation>
    </message>
    <message>
        <source>Similarity of layers</source>
        <translation>Ähnlichkeit der Schichten</translation>
    </message>
    <message>
        <source>Computing how alike the layers are…</source>
        <translation>Ähnlichkeit der Schichten wird berechnet…</translation>
    </message>
    <message>
        <source>A snapshot holds the two sides of the future loss only. The layers between them are read from a checkpoint.</source>
        <translation>Ein Schnappschuss enthält nur die beiden Seiten des Zukunftsverlusts. Die Schichten dazwischen werden aus einem Checkpoint gelesen.</translation>
    </message>
    <message>
        <source>Cancelled. Choose an estimate to begin again.</source>
        <translation>Abgebrochen. Für einen neuen Versuch eine Schätzung wählen.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>1: alike up to rotation and scale. Click a row to project that layer.</source>
        <translation>1: gleich bis auf Drehung und Skala. Eine Zeile anklicken, um ihre Schicht zu projizieren.</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 und %2: %3</translation>
    </message>
    <message>
        <source>none, one of them does not vary</source>
        <translation>keine, eine davon variiert nicht</translation>
    </message>
    <message>
        <source>Steps %1 and %2 · %3</source>
        <translation>Schritte %1 und %2 · %3</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingMeaningTab</name>
    <message>
        <source>Which side of the future loss is read</source>
        <translation>Welche Seite des Zukunftsverlusts gelesen wird</translation>
    </message>
    <message>
        <source>What the planning context means</source>
        <translation>Was der Planungskontext bedeutet</translation>
    </message>
    <message>
        <source>What the encoder plans</source>
        <translation>Was der Encoder plant</translation>
    </message>
    <message>
        <source>Meaning of each position</source>
        <translation>Bedeutung jeder Position</translation>
    </message>
    <message>
        <source>A decoder-only model has no planning context, so there is no meaning to read.</source>
        <translation>Ein Decoder-only-Modell hat keinen Planungskontext, also gibt es keine Bedeutung zu lesen.</translation>
    </message>
    <message>
        <source>This text is too short for a planning context.</source>
        <translation>Dieser Text ist zu kurz für einen Planungskontext.</translation>
    </message>
    <message>
        <source>A snapshot does not tell the tokens near a planning context. They are read from a checkpoint.</source>
        <translation>Ein Schnappschuss nennt nicht die Tokens nahe einem Planungskontext. Sie werden aus einem Checkpoint gelesen.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Tokens ahead</source>
        <translation>Tokens voraus</translation>
    </message>
    <message>
        <source>Share among the nearest</source>
        <translation>Anteil unter den nächsten</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>, Schritt %1</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Planning context</source>
        <translation>Planungskontext</translation>
    </message>
    <message>
        <source>Of the tokens that really follow, the planning context has %1 among its %2 nearest and the encoder %3. Hits are marked.</source>
        <translation>Von den Tokens, die wirklich folgen, hat der Planungskontext %1 unter seinen %2 nächsten und der Encoder %3. Treffer sind markiert.</translation>
    </message>
    <message>
        <source>True next tokens among the nearest · %1</source>
        <translation>Wahre nächste Tokens unter den nächstgelegenen · %1</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingPresenter</name>
    <message>
        <source>The run ended before the snapshot was taken.</source>
        <translation>Der Lauf endete vor der Aufnahme des Schnappschusses.</translation>
    </message>
    <message>
        <source>Reading the checkpoint…</source>
        <translation>Checkpoint wird gelesen…</translation>
    </message>
    <message>
        <source>Export heatmap</source>
        <translation>Heatmap exportieren</translation>
    </message>
    <message>
        <source>Waiting for the current step to end…</source>
        <translation>Warten auf das Ende des aktuellen Schritts…</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1 (bester)</translation>
    </message>
    <message>
        <source>Export curve</source>
        <translation>Kurve exportieren</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Reading the checkpoint to compare with…</source>
        <translation>Checkpoint zum Vergleich wird gelesen…</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingProjectionTab</name>
    <message>
        <source>Which vectors are shown</source>
        <translation>Welche Vektoren gezeigt werden</translation>
    </message>
    <message>
        <source>How they are brought into a plane</source>
        <translation>Wie sie in eine Ebene gebracht werden</translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>UMAP</source>
        <translation>UMAP</translation>
    </message>
    <message>
        <source>neighbours </source>
        <translation>Nachbarn </translation>
    </message>
    <message>
        <source>Neighbours of UMAP</source>
        <translation>Nachbarn von UMAP</translation>
    </message>
    <message>
        <source>How many neighbours of each point UMAP keeps together: few show fine structure, many the large one</source>
        <translation>Wie viele Nachbarn jedes Punkts UMAP zusammenhält: wenige zeigen feine Struktur, viele die große</translation>
    </message>
    <message>
        <source>What the colours tell</source>
        <translation>Was die Farben sagen</translation>
    </message>
    <message>
        <source>Colour by token</source>
        <translation>Farbe nach Token</translation>
    </message>
    <message>
        <source>Colour by position</source>
        <translation>Farbe nach Position</translation>
    </message>
    <message>
        <source>Colour by next-token loss</source>
        <translation>Farbe nach Next-Token-Verlust</translation>
    </message>
    <message>
        <source>How near is measured, in the space of the vectors themselves</source>
        <translation>Wie Nähe gemessen wird, im Raum der Vektoren selbst</translation>
    </message>
    <message>
        <source>Nearest by cosine</source>
        <translation>Nächste nach Kosinus</translation>
    </message>
    <message>
        <source>Nearest by distance</source>
        <translation>Nächste nach Abstand</translation>
    </message>
    <message>
        <source>Choose a snapshot or a checkpoint to see its positions as points.</source>
        <translation>Einen Schnappschuss oder Checkpoint wählen, um seine Positionen als Punkte zu sehen.</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingSidePanel</name>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Cards beside the map</source>
        <translation>Bereiche neben der Karte</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingStatisticsCard</name>
    <message>
        <source>Diagonal</source>
        <translation>Diagonale</translation>
    </message>
    <message>
        <source>Encoder × planning context is good when it is strong along the diagonal and weak elsewhere: the encoder tells its own future from all others.</source>
        <translation>Encoder × Planungskontext ist gut, wenn es entlang der Diagonale stark und sonst schwach ist: Der Encoder unterscheidet die eigene Zukunft von allen anderen.</translation>
    </message>
    <message>
        <source>Mean on it</source>
        <translation>Mittel darauf</translation>
    </message>
    <message>
        <source>Mean of the values at i = j</source>
        <translation>Mittel der Werte bei i = j</translation>
    </message>
    <message>
        <source>Mean off it</source>
        <translation>Mittel daneben</translation>
    </message>
    <message>
        <source>Mean of all other values of those rows</source>
        <translation>Mittel aller anderen Werte dieser Zeilen</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Vorsprung</translation>
    </message>
    <message>
        <source>Mean on the diagonal minus mean off it</source>
        <translation>Mittel auf der Diagonale minus Mittel daneben</translation>
    </message>
    <message>
        <source>Row maxima on it</source>
        <translation>Zeilenmaxima darauf</translation>
    </message>
    <message>
        <source>Rows whose diagonal value is larger than every other one</source>
        <translation>Zeilen, deren Diagonalwert größer ist als jeder andere</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Smallest and largest value of the map</source>
        <translation>Kleinster und größter Wert der Karte</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 von %2 (%3 %)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingTabs</name>
    <message>
        <source>Ways to look at the embeddings</source>
        <translation>Ansichten der Embeddings</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Each position as a point of a plane, and its nearest neighbours</source>
        <translation>Jede Position als Punkt einer Ebene und ihre nächsten Nachbarn</translation>
    </message>
    <message>
        <source>How alike the layers are, within a checkpoint or between two</source>
        <translation>Wie ähnlich die Schichten sind, in einem Checkpoint oder zwischen zweien</translation>
    </message>
    <message>
        <source>Which positions each position reads, by layer and head</source>
        <translation>Welche Positionen jede Position liest, nach Schicht und Kopf</translation>
    </message>
    <message>
        <source>Planning contexts as tokens, beside what really follows</source>
        <translation>Planungskontexte als Tokens, neben dem, was wirklich folgt</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingView</name>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>What the encoder says at each position, against what is coming</source>
        <translation>Was der Encoder an jeder Position sagt, verglichen mit dem, was kommt</translation>
    </message>
    <message>
        <source>No embeddings yet</source>
        <translation>Noch keine Embeddings</translation>
    </message>
    <message>
        <source>A snapshot is taken at each evaluation of a run. Start a run, or open one that has checkpoints.</source>
        <translation>Bei jeder Auswertung eines Laufs entsteht ein Schnappschuss. Einen Lauf starten oder einen mit Checkpoints öffnen.</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Lauf konfigurieren</translation>
    </message>
    <message>
        <source>Move the slider, choose a checkpoint, or take a snapshot of the model in training to see its map.</source>
        <translation>Den Regler bewegen, einen Checkpoint wählen oder einen Schnappschuss des Modells im Training aufnehmen, um die Karte zu sehen.</translation>
    </message>
    <message>
        <source>Step %1 · %2 · %3</source>
        <translation>Schritt %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save or copy the map and the curves</source>
        <translation>Karte und Kurven speichern oder kopieren</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Step %1 minus step %2 · %3 · %4</source>
        <translation>Schritt %1 minus Schritt %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Map as picture…</source>
        <translation>Karte als Bild…</translation>
    </message>
    <message>
        <source>Curve as picture…</source>
        <translation>Kurve als Bild…</translation>
    </message>
    <message>
        <source>Map as CSV…</source>
        <translation>Karte als CSV…</translation>
    </message>
    <message>
        <source>Values per position as CSV…</source>
        <translation>Werte je Position als CSV…</translation>
    </message>
    <message>
        <source>Means by distance as CSV…</source>
        <translation>Mittel nach Abstand als CSV…</translation>
    </message>
    <message>
        <source>Copy picture of the map</source>
        <translation>Bild der Karte kopieren</translation>
    </message>
    <message>
        <source>Copy picture of the curve</source>
        <translation>Bild der Kurve kopieren</translation>
    </message>
    <message>
        <source>Copy map as CSV</source>
        <translation>Karte als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy values per position as CSV</source>
        <translation>Werte je Position als CSV kopieren</translation>
    </message>
    <message>
        <source>Copy means by distance as CSV</source>
        <translation>Mittel nach Abstand als CSV kopieren</translation>
    </message>
    <message>
        <source>%1 · step %2 · %3</source>
        <translation>%1 · Schritt %2 · %3</translation>
    </message>
    <message>
        <source>%1 · steps %2 and %3 · %4</source>
        <translation>%1 · Schritte %2 und %3 · %4</translation>
    </message>
    <message>
        <source>Picture of this tab…</source>
        <translation>Bild dieses Reiters…</translation>
    </message>
    <message>
        <source>Values of this tab as CSV…</source>
        <translation>Werte dieses Reiters als CSV…</translation>
    </message>
    <message>
        <source>Copy picture of this tab</source>
        <translation>Bild dieses Reiters kopieren</translation>
    </message>
    <message>
        <source>Copy values of this tab as CSV</source>
        <translation>Werte dieses Reiters als CSV kopieren</translation>
    </message>
    <message>
        <source>A decoder-only model has no planning context, so there is nothing to compare its encoder with. The other tabs show its layers and attention.</source>
        <translation>Ein Decoder-only-Modell hat keinen Planungskontext, mit dem sich sein Encoder vergleichen ließe. Die anderen Reiter zeigen seine Schichten und seine Attention.</translation>
    </message>
</context>
<context>
    <name>deepsight::ExaminationPresenter</name>
    <message>
        <source>This needs the program deepsight-cli, which is neither beside this one nor in the PATH.</source>
        <translation>Dafür fehlt das Programm deepsight-cli: Es liegt weder neben diesem noch im PATH.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>&amp;Inspect step %1…</source>
        <translation>Schritt %1 &amp;untersuchen…</translation>
    </message>
    <message>
        <source>Its batch as text, and the gradient of each part of the model</source>
        <translation>Sein Batch als Text und der Gradient jedes Modellteils</translation>
    </message>
    <message>
        <source>&amp;Fork from here…</source>
        <translation>Von hier &amp;abzweigen…</translation>
    </message>
    <message>
        <source>&amp;Fork from here (no checkpoint up to here)</source>
        <translation>Von hier &amp;abzweigen (bis hierher kein Checkpoint)</translation>
    </message>
    <message>
        <source>A new run that goes on from the newest checkpoint up to here</source>
        <translation>Ein neuer Lauf, der vom neuesten Checkpoint bis hierhin weitergeht</translation>
    </message>
    <message>
        <source>&amp;Open the run it was forked from</source>
        <translation>Ursprungslauf ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>The run has not recorded this step.</source>
        <translation>Der Lauf hat diesen Schritt nicht aufgezeichnet.</translation>
    </message>
    <message>
        <source>Waiting for the replay check to end</source>
        <translation>Wartet, bis das Nachrechnen endet</translation>
    </message>
    <message>
        <source>Waiting for the inspection of a step to end</source>
        <translation>Wartet, bis die Untersuchung eines Schritts endet</translation>
    </message>
    <message>
        <source>&amp;Fork from here (only on the run&apos;s own computer)</source>
        <translation>Von hier &amp;abzweigen (nur auf dem Rechner des Laufs)</translation>
    </message>
</context>
<context>
    <name>deepsight::ExportWeightsDialog</name>
    <message>
        <source>Step %1, the best</source>
        <translation>Schritt %1, der beste</translation>
    </message>
    <message>
        <source>Step %1, the newest</source>
        <translation>Schritt %1, der neueste</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export weights of %1</source>
        <translation>Gewichte von %1 exportieren</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Fortschritt des Exports</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>A PyTorch state dict of a checkpoint, as .safetensors. Names of the tensors:</source>
        <translation>Ein PyTorch-State-Dict eines Checkpoints, als .safetensors. Namen der Tensoren:</translation>
    </message>
    <message>
        <source>The file is being written; this cannot be cancelled.</source>
        <translation>Die Datei wird geschrieben; das lässt sich nicht abbrechen.</translation>
    </message>
</context>
<context>
    <name>deepsight::FailureBanner</name>
    <message>
        <source>The configuration cannot be used</source>
        <translation>Die Konfiguration ist unbrauchbar</translation>
    </message>
    <message>
        <source>The data cannot be used</source>
        <translation>Die Daten sind unbrauchbar</translation>
    </message>
    <message>
        <source>The checkpoint cannot be used</source>
        <translation>Der Checkpoint ist unbrauchbar</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>Das Gerät ist nicht nutzbar</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Zu wenig Speicher</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Der Datenträger ist voll</translation>
    </message>
    <message>
        <source>A file or folder cannot be used</source>
        <translation>Eine Datei oder ein Ordner ist nicht nutzbar</translation>
    </message>
    <message>
        <source>Training diverged</source>
        <translation>Training divergiert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Fehler im Programm</translation>
    </message>
    <message>
        <source>Halve the batch size and double the gradient accumulation: the step stays the same and needs about half the memory.</source>
        <translation>Batchgröße halbieren und Gradientenakkumulation verdoppeln: Der Schritt bleibt gleich und braucht etwa halb so viel Speicher.</translation>
    </message>
    <message>
        <source>Free some space, then continue the run.</source>
        <translation>Platz schaffen, dann den Lauf fortsetzen.</translation>
    </message>
    <message>
        <source>Lower the learning rate or the gradient clipping, or lengthen the warm-up.</source>
        <translation>Lernrate oder Gradient-Clipping senken oder das Warm-up verlängern.</translation>
    </message>
    <message>
        <source>Please report it with the log of this run.</source>
        <translation>Bitte mit dem Protokoll dieses Laufs melden.</translation>
    </message>
    <message>
        <source>The training process has ended</source>
        <translation>Der Trainingsprozess ist beendet</translation>
    </message>
    <message>
        <source>A batch size of %1 with a gradient accumulation of %2 trains on as many windows a step and should need about %3.</source>
        <translation>Eine Batchgröße von %1 mit einer Gradientenakkumulation von %2 trainiert je Schritt auf ebenso vielen Fenstern und dürfte etwa %3 brauchen.</translation>
    </message>
    <message>
        <source>Train with batch size %1 × %2</source>
        <translation>Mit Batchgröße %1 × %2 trainieren</translation>
    </message>
    <message>
        <source>Changes batch size and gradient accumulation, and goes on with this run, or starts it anew where nothing was saved</source>
        <translation>Ändert Batchgröße und Gradientenakkumulation und setzt diesen Lauf fort oder beginnt ihn neu, wo nichts gespeichert wurde</translation>
    </message>
</context>
<context>
    <name>deepsight::FieldChooser</name>
    <message>
        <source>Type part of a field&apos;s name or path</source>
        <translation>Teil des Namens oder Pfads eines Felds eingeben</translation>
    </message>
    <message>
        <source>Search a field…</source>
        <translation>Feld suchen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Has no effect under the base configuration.</source>
        <translation>Hat mit der Basiskonfiguration keine Wirkung.</translation>
    </message>
</context>
<context>
    <name>deepsight::FieldRow</name>
    <message>
        <source>Differs from the preset “%1”.</source>
        <translation>Weicht von der Vorlage „%1“ ab.</translation>
    </message>
    <message>
        <source>Reset to the preset “%1”</source>
        <translation>Auf die Vorlage „%1“ zurücksetzen</translation>
    </message>
</context>
<context>
    <name>deepsight::ForkDialog</name>
    <message>
        <source>A new run goes on from the checkpoint of step %1 of %2: with its weights, optimizer moments, random generators and data order. What is changed here counts from step %3 on.</source>
        <translation>Ein neuer Lauf geht vom Checkpoint bei Schritt %1 von %2 weiter: mit dessen Gewichten, Momenten des Optimierers, Zufallsgeneratoren und Datenreihenfolge. Was hier geändert wird, gilt ab Schritt %3.</translation>
    </message>
    <message>
        <source>It is the newest checkpoint at or before step %1.</source>
        <translation>Es ist der neueste Checkpoint bei oder vor Schritt %1.</translation>
    </message>
    <message>
        <source>&amp;Train it at once</source>
        <translation>&amp;Sofort trainieren</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Abzweigen</translation>
    </message>
    <message>
        <source>Fork from step %1</source>
        <translation>Von Schritt %1 abzweigen</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>Name des neuen Laufs</translation>
    </message>
    <message>
        <source>Progress of forking</source>
        <translation>Fortschritt des Abzweigens</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”.</source>
        <translation>Dem neuen Lauf einen Namen ohne „/“ geben.</translation>
    </message>
    <message>
        <source>The checkpoint is being copied; this cannot be cancelled.</source>
        <translation>Der Checkpoint wird kopiert; das lässt sich nicht abbrechen.</translation>
    </message>
</context>
<context>
    <name>deepsight::ForkPresenter</name>
    <message>
        <source>A run is active. Stop it to train the fork.</source>
        <translation>Ein Lauf ist aktiv. Zum Trainieren der Abzweigung erst beenden.</translation>
    </message>
    <message>
        <source>Copying the checkpoint</source>
        <translation>Checkpoint kopieren</translation>
    </message>
    <message>
        <source>The run cannot be forked there</source>
        <translation>Der Lauf lässt sich dort nicht abzweigen</translation>
    </message>
    <message>
        <source>Forked: %1</source>
        <translation>Abgezweigt: %1</translation>
    </message>
    <message>
        <source>Besides what was asked for:</source>
        <translation>Neben dem, was verlangt war:</translation>
    </message>
</context>
<context>
    <name>deepsight::HeatmapPlot</name>
    <message>
        <source>Similarity heatmap</source>
        <translation>Ähnlichkeits-Heatmap</translation>
    </message>
    <message>
        <source>i = %1 &quot;%2&quot;, j = %3 &quot;%4&quot;</source>
        <translation>i = %1 „%2“, j = %3 „%4“</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Enter chooses a row, plus and minus zoom, F shows all.</source>
        <translation>Pfeiltasten gehen von Zelle zu Zelle, Eingabe wählt eine Zeile, Plus und Minus zoomen, F zeigt alles.</translation>
    </message>
</context>
<context>
    <name>deepsight::HostingPresenter</name>
    <message>
        <source>This run has a process of its own. It goes on when the window is closed.</source>
        <translation>Dieser Lauf hat einen eigenen Prozess. Er läuft weiter, wenn das Fenster geschlossen wird.</translation>
    </message>
    <message>
        <source>This run is trained by the window itself. Stop it to choose.</source>
        <translation>Dieser Lauf wird vom Fenster selbst trainiert. Zum Wählen anhalten.</translation>
    </message>
    <message>
        <source>This needs the program deepsight-cli, which is neither beside this one nor in the PATH.</source>
        <translation>Dafür fehlt das Programm deepsight-cli: Es liegt weder neben diesem noch im PATH.</translation>
    </message>
    <message>
        <source>On another computer every run has a process of its own.</source>
        <translation>Auf einem anderen Rechner hat jeder Lauf einen eigenen Prozess.</translation>
    </message>
    <message>
        <source>A run is active. Stop it to choose.</source>
        <translation>Ein Lauf ist aktiv. Zum Wählen beenden.</translation>
    </message>
    <message>
        <source>A run is being started on %1.</source>
        <translation>Ein Lauf wird auf %1 gestartet.</translation>
    </message>
</context>
<context>
    <name>deepsight::HostsBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show or change this host</source>
        <translation>Diesen Rechner zeigen oder ändern</translation>
    </message>
</context>
<context>
    <name>deepsight::HostsDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Other computers whose runs are listed, followed and steered here. They are reached by the ssh program with your own keys, and need no more than deepsight-cli.</source>
        <translation>Andere Rechner, deren Läufe hier aufgelistet, verfolgt und gesteuert werden. Erreicht werden sie über das Programm ssh mit Ihren eigenen Schlüsseln; sie brauchen nichts als deepsight-cli.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Lists its runs no more. Nothing is changed or deleted there.</source>
        <translation>Listet seine Läufe nicht mehr auf. Dort wird nichts geändert oder gelöscht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>gpu-box</source>
        <translation>gpu-box</translation>
    </message>
    <message>
        <source>What this window calls the computer</source>
        <translation>Wie dieses Fenster den Rechner nennt</translation>
    </message>
    <message>
        <source>SSH destination</source>
        <translation>SSH-Ziel</translation>
    </message>
    <message>
        <source>user@machine</source>
        <translation>user@machine</translation>
    </message>
    <message>
        <source>As you would type it after ssh; names of ~/.ssh/config count</source>
        <translation>Wie Sie es nach ssh eintippen würden; Namen aus ~/.ssh/config gelten</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>Ordner der Läufe</translation>
    </message>
    <message>
        <source>~/deepsight-runs</source>
        <translation>~/deepsight-runs</translation>
    </message>
    <message>
        <source>Where its runs are; empty: where deepsight-cli there puts them</source>
        <translation>Wo seine Läufe sind; leer: wo das dortige deepsight-cli sie ablegt</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>deepsight-cli</source>
        <translation>deepsight-cli</translation>
    </message>
    <message>
        <source>The deepsight-cli there; give its path where it is not in the PATH</source>
        <translation>Das deepsight-cli dort; den Pfad angeben, wenn es nicht im PATH liegt</translation>
    </message>
    <message>
        <source>SSH options</source>
        <translation>SSH-Optionen</translation>
    </message>
    <message>
        <source>-p 2222</source>
        <translation>-p 2222</translation>
    </message>
    <message>
        <source>More arguments for ssh, such as a port, a key file or a jump host</source>
        <translation>Weitere Argumente für ssh, etwa ein Port, eine Schlüsseldatei oder ein Sprungrechner</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>Neuer Rechner</translation>
    </message>
    <message>
        <source>Give every host a name.</source>
        <translation>Jedem Rechner einen Namen geben.</translation>
    </message>
    <message>
        <source>“%1”: a name has no “/” and does not begin with a dot.</source>
        <translation>„%1“: Ein Name enthält kein „/“ und beginnt nicht mit einem Punkt.</translation>
    </message>
    <message>
        <source>Two hosts are called “%1”.</source>
        <translation>Zwei Rechner heißen „%1“.</translation>
    </message>
    <message>
        <source>“%1” needs an SSH destination, such as user@machine.</source>
        <translation>„%1“ braucht ein SSH-Ziel, etwa user@machine.</translation>
    </message>
    <message>
        <source>“%1”: options such as “%2” go into the field for SSH options.</source>
        <translation>„%1“: Optionen wie „%2“ gehören in das Feld für SSH-Optionen.</translation>
    </message>
</context>
<context>
    <name>deepsight::ImportWeightsDialog</name>
    <message>
        <source>A DeepSight model of %1 encoder and %2 decoder layers</source>
        <translation>Ein DeepSight-Modell aus %1 Encoder- und %2 Decoder-Schichten</translation>
    </message>
    <message numerus="yes">
        <source>A decoder-only model of %Ln layers</source>
        <translation>
            <numerusform>Ein Decoder-only-Modell aus %Ln Schicht</numerusform>
            <numerusform>Ein Decoder-only-Modell aus %Ln Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, width %2, with %3 tokens and a context of %4: %5 parameters. Its tensors have the names of %6.</source>
        <translation>%1, Breite %2, mit %3 Tokens und einem Kontext von %4: %5 Parameter. Die Tensoren tragen die Namen von %6.</translation>
    </message>
    <message>
        <source>Nothing says how many attention heads it has, and no shape tells: with a wrong number it writes nonsense.</source>
        <translation>Nichts sagt, wie viele Attention-Köpfe es hat, und keine Form verrät es: Mit einer falschen Zahl schreibt es Unsinn.</translation>
    </message>
    <message>
        <source>Choose &amp;data…</source>
        <translation>&amp;Daten wählen…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>Gewichte importieren</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>Name des neuen Laufs</translation>
    </message>
    <message>
        <source>The text or tokens that the weights are tried and trained on</source>
        <translation>Der Text oder die Tokens, mit denen die Gewichte erprobt und trainiert werden</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Imports</translation>
    </message>
    <message>
        <source>&amp;Name of the run</source>
        <translation>&amp;Name des Laufs</translation>
    </message>
    <message>
        <source>Data and training</source>
        <translation>Daten und Training</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”.</source>
        <translation>Dem neuen Lauf einen Namen ohne „/“ geben.</translation>
    </message>
    <message>
        <source>Correct the marked fields first.</source>
        <translation>Erst die markierten Felder korrigieren.</translation>
    </message>
</context>
<context>
    <name>deepsight::Inspection</name>
    <message>
        <source>An unknown error occurred. Please report this.</source>
        <translation>Ein unbekannter Fehler ist aufgetreten. Bitte melden.</translation>
    </message>
</context>
<context>
    <name>deepsight::InspectorTab</name>
    <message>
        <source>Nothing to show here</source>
        <translation>Hier gibt es nichts zu zeigen</translation>
    </message>
    <message>
        <source>Read the newest checkpoint</source>
        <translation>Neuesten Checkpoint lesen</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Noch kein Checkpoint</translation>
    </message>
</context>
<context>
    <name>deepsight::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>Berechnung abbrechen</translation>
    </message>
</context>
<context>
    <name>deepsight::LaunchPanel</name>
    <message>
        <source>Launch</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation>Laufordner öffnen</translation>
    </message>
    <message>
        <source>Show all curves</source>
        <translation>Alle Kurven zeigen</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>The curve begins with the first step.</source>
        <translation>Die Kurve beginnt mit dem ersten Schritt.</translation>
    </message>
    <message>
        <source>Start a run and follow it</source>
        <translation>Einen Lauf starten und verfolgen</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>Checkpoint at step %1</source>
        <translation>Checkpoint bei Schritt %1</translation>
    </message>
    <message>
        <source>Alarm at step %1: %2</source>
        <translation>Alarm bei Schritt %1: %2</translation>
    </message>
    <message>
        <source>Not ready to start</source>
        <translation>Nicht startbereit</translation>
    </message>
    <message>
        <source>Start with what the Configure page describes, or change it there.</source>
        <translation>Mit den Angaben der Seite „Konfiguration“ starten oder sie dort ändern.</translation>
    </message>
    <message>
        <source>Train in a process of its own</source>
        <translation>In eigenem Prozess trainieren</translation>
    </message>
    <message>
        <source>Shows on the curves where</source>
        <translation>Zeigt in den Kurven, wo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps skipped</source>
        <translation>
            <numerusform>%Ln Schritt ausgelassen</numerusform>
            <numerusform>%Ln Schritte ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times rolled back</source>
        <translation>
            <numerusform>%Ln Mal zurückgesprungen</numerusform>
            <numerusform>%Ln Mal zurückgesprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Training then survives a crash of this window or of a driver, and goes on when the window is closed. The window finds it again.</source>
        <translation>Das Training übersteht dann einen Absturz dieses Fensters oder eines Treibers und läuft weiter, wenn das Fenster geschlossen wird. Das Fenster findet es wieder.</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Trainieren auf</translation>
    </message>
    <message>
        <source>Computer that trains</source>
        <translation>Rechner, der trainiert</translation>
    </message>
    <message>
        <source>Processes that train together</source>
        <translation>Prozesse, die gemeinsam trainieren</translation>
    </message>
    <message>
        <source>Processes: </source>
        <translation>Prozesse: </translation>
    </message>
    <message>
        <source>So many processes share the micro-batches of each step, one on each GPU. They train what one process trains with the same configuration.</source>
        <translation>So viele Prozesse teilen sich die Mikrobatches jedes Schritts, je GPU einer. Sie trainieren, was ein Prozess mit derselben Konfiguration trainiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ranks</source>
        <translation>
            <numerusform>%Ln Rang</numerusform>
            <numerusform>%Ln Ränge</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Where the next run is trained</source>
        <translation>Wo der nächste Lauf trainiert wird</translation>
    </message>
</context>
<context>
    <name>deepsight::LineagePresenter</name>
    <message>
        <source>Forked from %1 at step %2</source>
        <translation>Abgezweigt von %1 bei Schritt %2</translation>
    </message>
    <message>
        <source>That run is neither beside this one nor in the runs folder. It was in %1.</source>
        <translation>Jener Lauf liegt weder neben diesem noch im Ordner der Läufe. Er lag in %1.</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>Öffnet %1</translation>
    </message>
    <message>
        <source>%1 up to step %2</source>
        <translation>%1 bis Schritt %2</translation>
    </message>
</context>
<context>
    <name>deepsight::LiveSettingsDialog</name>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Change while it trains</source>
        <translation>Im Training ändern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Counts from the first step that has not begun, is marked on the curves and stands in the run&apos;s record. A learning-rate schedule keeps its shape. config.json stays what the run began with.</source>
        <translation>Gilt ab dem ersten Schritt, der noch nicht begonnen hat, wird in den Kurven markiert und steht in der Aufzeichnung des Laufs. Ein Lernraten-Zeitplan behält seine Form. config.json bleibt, womit der Lauf begann.</translation>
    </message>
    <message>
        <source>Asked for; it counts after the step that is under way.</source>
        <translation>Angefordert; gilt nach dem laufenden Schritt.</translation>
    </message>
    <message>
        <source>%1 is %2 (before: %3) from step %4 on.</source>
        <translation>%1 ist %2 (zuvor: %3) ab Schritt %4.</translation>
    </message>
    <message>
        <source>The run no longer trains. To go on with other settings, fork it from one of its steps on the Curves page.</source>
        <translation>Der Lauf trainiert nicht mehr. Um mit anderen Einstellungen weiterzumachen, ihn auf der Seite „Kurven“ von einem seiner Schritte abzweigen.</translation>
    </message>
</context>
<context>
    <name>deepsight::LogImport</name>
    <message>
        <source>Cannot import the log</source>
        <translation>Das Protokoll lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>Import log</source>
        <translation>Protokoll importieren</translation>
    </message>
    <message>
        <source>Logs (*.csv *.tsv *.jsonl *.ndjson *.json *.log *.txt *.out *tfevents*)</source>
        <translation>Protokolle (*.csv *.tsv *.jsonl *.ndjson *.json *.log *.txt *.out *tfevents*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
</context>
<context>
    <name>deepsight::LogImportDialog</name>
    <message>
        <source>TensorBoard events</source>
        <translation>TensorBoard-Ereignisse</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV-Tabelle</translation>
    </message>
    <message>
        <source>JSON log</source>
        <translation>JSON-Protokoll</translation>
    </message>
    <message>
        <source>Printed log</source>
        <translation>Textausgabe</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Future loss (train)</source>
        <translation>Zukunftsverlust (Training)</translation>
    </message>
    <message>
        <source>Future loss (validation)</source>
        <translation>Zukunftsverlust (Validierung)</translation>
    </message>
    <message>
        <source>Import log</source>
        <translation>Protokoll importieren</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Draws the chosen curves beside those of the run</source>
        <translation>Zeichnet die gewählten Kurven neben denen des Laufs</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 lines or records hold no figure for a step.</source>
        <translation>%1 Zeilen oder Datensätze enthalten keine Zahl zu einem Schritt.</translation>
    </message>
    <message>
        <source>%1 points are left out, because the run went on from an earlier step.</source>
        <translation>%1 Punkte entfallen, weil der Lauf von einem früheren Schritt weiterging.</translation>
    </message>
    <message>
        <source>It tells neither tokens nor times: look at it over the steps.</source>
        <translation>Er nennt weder Token noch Zeiten: betrachten Sie ihn über den Schritten.</translation>
    </message>
    <message>
        <source>It does not tell tokens: look at it over steps or time.</source>
        <translation>Er nennt keine Token: betrachten Sie ihn über Schritten oder Zeit.</translation>
    </message>
    <message>
        <source>The last record is not complete yet.</source>
        <translation>Der letzte Datensatz ist noch unvollständig.</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Nicht gezeichnet</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2 Punkte)</translation>
    </message>
    <message numerus="yes">
        <source>Not drawn: %1 and %Ln others.</source>
        <translation>
            <numerusform>Nicht gezeichnet: %1 und %Ln weitere.</numerusform>
            <numerusform>Nicht gezeichnet: %1 und %Ln weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not drawn: %1.</source>
        <translation>Nicht gezeichnet: %1.</translation>
    </message>
</context>
<context>
    <name>deepsight::LogOverlays</name>
    <message>
        <source>%1 does not hold the curves any more that were drawn of it.</source>
        <translation>%1 enthält die daraus gezeichneten Kurven nicht mehr.</translation>
    </message>
</context>
<context>
    <name>deepsight::LogView</name>
    <message>
        <source>Warning:</source>
        <translation>Warnung:</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>Fehler:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Messages of the run appear here.</source>
        <translation>Meldungen des Laufs erscheinen hier.</translation>
    </message>
    <message>
        <source>Copy the whole log</source>
        <translation>Das ganze Protokoll kopieren</translation>
    </message>
</context>
<context>
    <name>deepsight::LossPlot</name>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>× marks values that are NaN or infinite.</source>
        <translation>× markiert Werte, die NaN oder unendlich sind.</translation>
    </message>
    <message>
        <source>▾ marks values ≤ 0, which a log axis cannot show.</source>
        <translation>▾ markiert Werte ≤ 0, die eine logarithmische Achse nicht zeigen kann.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Tokens trained on</source>
        <translation>Trainierte Tokens</translation>
    </message>
    <message>
        <source>Training time (h:mm:ss)</source>
        <translation>Trainingszeit (h:mm:ss)</translation>
    </message>
    <message>
        <source>Step %1 · %2 tokens · %3</source>
        <translation>Schritt %1 · %2 Tokens · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points lie outside the vertical range.</source>
        <translation>
            <numerusform>%Ln Punkt liegt außerhalb des vertikalen Bereichs.</numerusform>
            <numerusform>%Ln Punkte liegen außerhalb des vertikalen Bereichs.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Tokens</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Nach %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 (smoothed %2)</source>
        <translation>%1 (geglättet %2)</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1 (Schritt %2)</translation>
    </message>
    <message>
        <source>%1, smoothed</source>
        <translation>%1, geglättet</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>Schritt %1 · %2</translation>
    </message>
    <message>
        <source>Arrow keys move the crosshair, Enter tells what can be done at its step, plus and minus zoom, F shows the whole run.</source>
        <translation>Pfeiltasten bewegen das Fadenkreuz, Eingabe nennt, was sich bei seinem Schritt tun lässt, Plus und Minus zoomen, F zeigt den ganzen Lauf.</translation>
    </message>
    <message>
        <source>%1 (%2 … %3)</source>
        <translation>%1 (%2 … %3)</translation>
    </message>
</context>
<context>
    <name>deepsight::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New configuration from preset</source>
        <translation>&amp;Neue Konfiguration aus Vorlage</translation>
    </message>
    <message>
        <source>&amp;Import configuration…</source>
        <translation>Konfiguration &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export configuration…</source>
        <translation>Konfiguration &amp;exportieren…</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>Lauf ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent run</source>
        <translation>&amp;Zuletzt geöffneter Lauf</translation>
    </message>
    <message>
        <source>Runs &amp;folder…</source>
        <translation>&amp;Ordner der Läufe…</translation>
    </message>
    <message>
        <source>Where the folders of new runs are made</source>
        <translation>Wo die Ordner neuer Läufe angelegt werden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation>Neuen Lauf &amp;starten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>S&amp;top and save</source>
        <translation>S&amp;toppen und speichern</translation>
    </message>
    <message>
        <source>&amp;Continue stopped run</source>
        <translation>Beendeten Lauf &amp;fortsetzen</translation>
    </message>
    <message>
        <source>Show run &amp;folder</source>
        <translation>Ordner des Laufs &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Design</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About DeepSight</source>
        <translation>Ü&amp;ber DeepSight</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Recent &amp;configurations</source>
        <translation>Zuletzt verwendete &amp;Konfigurationen</translation>
    </message>
    <message>
        <source>Recent &amp;data</source>
        <translation>Zuletzt verwendete &amp;Daten</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
        <source>Copy &amp;equivalent command</source>
        <translation>Entsprechenden Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>The deepsight-cli command that trains the form&apos;s configuration</source>
        <translation>Der deepsight-cli-Befehl, der die Konfiguration des Formulars trainiert</translation>
    </message>
    <message>
        <source>&amp;Notify when a run ends</source>
        <translation>Am Ende eines Laufs &amp;benachrichtigen</translation>
    </message>
    <message>
        <source>Also when it raises an alarm, while this window is not active</source>
        <translation>Auch bei einem Alarm, solange dieses Fenster nicht aktiv ist</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>A run is active</source>
        <translation>Ein Lauf ist aktiv</translation>
    </message>
    <message>
        <source>No run is active</source>
        <translation>Kein Lauf ist aktiv</translation>
    </message>
    <message>
        <source>No run with a checkpoint is open</source>
        <translation>Kein Lauf mit Checkpoint ist geöffnet</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Kein Lauf ist geöffnet</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Harden the learned split…</source>
        <translation>Gelernte Aufteilung fest&amp;legen…</translation>
    </message>
    <message>
        <source>Makes a new run whose encoder ends where the learned split has settled</source>
        <translation>Legt einen neuen Lauf an, dessen Encoder dort endet, wo sich die gelernte Aufteilung eingependelt hat</translation>
    </message>
    <message>
        <source>The run has no checkpoint yet</source>
        <translation>Der Lauf hat noch keinen Checkpoint</translation>
    </message>
    <message>
        <source>The open run has no learned split</source>
        <translation>Der geöffnete Lauf hat keine gelernte Aufteilung</translation>
    </message>
    <message>
        <source>Import &amp;log…</source>
        <translation>Protoko&amp;ll importieren…</translation>
    </message>
    <message>
        <source>Draws the curves of another program beside those of the run</source>
        <translation>Zeichnet die Kurven eines anderen Programms neben denen des Laufs</translation>
    </message>
    <message>
        <source>&amp;Replay check…</source>
        <translation>&amp;Nachrechnen…</translation>
    </message>
    <message>
        <source>Trains the run&apos;s first steps again and compares every logged number</source>
        <translation>Trainiert die ersten Schritte des Laufs noch einmal und vergleicht jede aufgezeichnete Zahl</translation>
    </message>
    <message>
        <source>E&amp;xport as TensorBoard events…</source>
        <translation>Als TensorBoard-Ereignisse e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>One HTML or PDF file with all that there is to say of the run</source>
        <translation>Eine HTML- oder PDF-Datei mit allem, was über den Lauf zu sagen ist</translation>
    </message>
    <message>
        <source>This needs the program deepsight-cli</source>
        <translation>Dafür wird das Programm deepsight-cli gebraucht</translation>
    </message>
    <message>
        <source>Import &amp;weights…</source>
        <translation>&amp;Gewichte importieren…</translation>
    </message>
    <message>
        <source>Makes a run that begins with weights from elsewhere: DeepSight&apos;s, nanoGPT&apos;s, GPT-2&apos;s</source>
        <translation>Legt einen Lauf an, der mit Gewichten von anderswo beginnt: von DeepSight, nanoGPT oder GPT-2</translation>
    </message>
    <message>
        <source>&amp;Hosts…</source>
        <translation>&amp;Rechner…</translation>
    </message>
    <message>
        <source>Other computers whose runs are listed and followed over SSH</source>
        <translation>Andere Rechner, deren Läufe über SSH aufgelistet und verfolgt werden</translation>
    </message>
    <message>
        <source>Export &amp;weights…</source>
        <translation>&amp;Gewichte exportieren…</translation>
    </message>
    <message>
        <source>Writes a checkpoint&apos;s weights as a PyTorch state dict</source>
        <translation>Schreibt die Gewichte eines Checkpoints als PyTorch-State-Dict</translation>
    </message>
    <message>
        <source>The open run is on another computer</source>
        <translation>Der geöffnete Lauf ist auf einem anderen Rechner</translation>
    </message>
</context>
<context>
    <name>deepsight::MainWindow</name>
    <message>
        <source>Open run</source>
        <translation>Lauf öffnen</translation>
    </message>
    <message>
        <source>Folder of new runs</source>
        <translation>Ordner neuer Läufe</translation>
    </message>
    <message>
        <source>New runs are made in %1.</source>
        <translation>Neue Läufe werden in %1 angelegt.</translation>
    </message>
    <message>
        <source>%1 – %2 – DeepSight</source>
        <translation>%1 – %2 – DeepSight</translation>
    </message>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>Continue run</source>
        <translation>Lauf fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln steps are done. Train on until step:</source>
        <translation>
            <numerusform>Der einzige Schritt ist getan. Weiter trainieren bis Schritt:</numerusform>
            <numerusform>Alle %Ln Schritte sind getan. Weiter trainieren bis Schritt:</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Training is active</source>
        <translation>Training ist aktiv</translation>
    </message>
    <message>
        <source>Stop training, save it and close? The run can be continued later.</source>
        <translation>Training beenden, speichern und schließen? Der Lauf lässt sich später fortsetzen.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Saving the run…</source>
        <translation>Lauf wird gespeichert…</translation>
    </message>
    <message>
        <source>The run is trained in a process of its own and can go on without this window, which finds it again when it is opened.</source>
        <translation>Der Lauf wird in einem eigenen Prozess trainiert und kann ohne dieses Fenster weiterlaufen, das ihn beim nächsten Öffnen wiederfindet.</translation>
    </message>
    <message>
        <source>The other runs of the sweep wait until you continue it.</source>
        <translation>Die übrigen Läufe des Sweeps warten, bis Sie ihn fortsetzen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close, keep training</source>
        <translation>Schließen, weiter trainieren</translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation>Anhalten, speichern und schließen</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Schließen, ohne zu warten</translation>
    </message>
</context>
<context>
    <name>deepsight::MeaningModel</name>
    <message>
        <source>Nearest tokens, step %1</source>
        <translation>Nächste Tokens, Schritt %1</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>True next tokens and their ranks</source>
        <translation>Wahre nächste Tokens und ihre Ränge</translation>
    </message>
</context>
<context>
    <name>deepsight::MemoryCard</name>
    <message>
        <source>Peak memory</source>
        <translation>Spitzenbedarf</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>of %1 on the graphics card</source>
        <translation>von %1 auf der Grafikkarte</translation>
    </message>
    <message>
        <source>of %1 available on this machine</source>
        <translation>von %1 verfügbar auf diesem Rechner</translation>
    </message>
    <message>
        <source>Derived from what training allocates; not verified on a card.</source>
        <translation>Abgeleitet aus dem, was das Training belegt; nicht auf einer Grafikkarte überprüft.</translation>
    </message>
    <message>
        <source>Derived from what training allocates, within 15 % of the measured peak. Mapped token files do not count.</source>
        <translation>Abgeleitet aus dem, was das Training belegt, auf 15 % genau zum gemessenen Spitzenwert. Eingeblendete Token-Dateien (mmap) zählen nicht.</translation>
    </message>
    <message>
        <source>This does not fit. Lower the batch size and raise gradient accumulation, recompute activations, or make the model smaller.</source>
        <translation>Das passt nicht. Die Batchgröße senken und die Gradientenakkumulation erhöhen, Aktivierungen neu berechnen oder das Modell verkleinern.</translation>
    </message>
</context>
<context>
    <name>deepsight::MessageOverlay</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelDiagram</name>
    <message>
        <source>Model diagram</source>
        <translation>Modelldiagramm</translation>
    </message>
    <message>
        <source>%1. Output %2. Parameters: %3. Share of compute: %4. The arrow keys go from part to part.</source>
        <translation>%1. Ausgabe %2. Parameter: %3. Anteil am Rechenaufwand: %4. Die Pfeiltasten gehen von Teil zu Teil.</translation>
    </message>
    <message>
        <source>%1
%2 → %3</source>
        <translation>%1
%2 → %3</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelPartCard</name>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Operations per token</source>
        <translation>Operationen je Token</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>keine eigenen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelPresenter</name>
    <message>
        <source>Export model diagram</source>
        <translation>Modelldiagramm exportieren</translation>
    </message>
    <message>
        <source>About %1 of memory, but only %2 are available</source>
        <translation>Etwa %1 Speicher, aber nur %2 sind verfügbar</translation>
    </message>
    <message>
        <source>About %1 of memory, %2 to finish on this machine</source>
        <translation>Etwa %1 Speicher, %2 bis zum Ende auf diesem Rechner</translation>
    </message>
    <message>
        <source>About %1 of memory</source>
        <translation>Etwa %1 Speicher</translation>
    </message>
    <message>
        <source>A run is training. Both would be slower, so the speed is measured when it has ended.</source>
        <translation>Ein Lauf trainiert. Beides würde langsamer, daher wird die Geschwindigkeit nach seinem Ende gemessen.</translation>
    </message>
    <message>
        <source>Correct the marked fields on the Configure page first.</source>
        <translation>Erst die markierten Felder auf der Seite „Konfiguration“ korrigieren.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelView</name>
    <message>
        <source>B = %1 windows of T = %2 tokens, width d = %3, vocabulary V = %4</source>
        <translation>B = %1 Fenster aus T = %2 Tokens, Breite d = %3, Vokabular V = %4</translation>
    </message>
    <message>
        <source>No model to draw</source>
        <translation>Kein Modell zu zeichnen</translation>
    </message>
    <message>
        <source>A value of the configuration is out of range. Correct it to see the model.</source>
        <translation>Ein Wert der Konfiguration ist außerhalb des Bereichs. Korrigieren, um das Modell zu sehen.</translation>
    </message>
    <message>
        <source>Go to Configure</source>
        <translation>Zur Konfiguration</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The configured model, part by part, and what it takes</source>
        <translation>Das konfigurierte Modell, Teil für Teil, und was es braucht</translation>
    </message>
    <message>
        <source>Bars show</source>
        <translation>Balken zeigen</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Rechenaufwand</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save or copy the diagram</source>
        <translation>Diagramm speichern oder kopieren</translation>
    </message>
    <message>
        <source>Diagram as picture…</source>
        <translation>Diagramm als Bild…</translation>
    </message>
    <message>
        <source>Copy diagram</source>
        <translation>Diagramm kopieren</translation>
    </message>
    <message>
        <source>Details and estimates</source>
        <translation>Details und Schätzungen</translation>
    </message>
    <message>
        <source>Model diagram</source>
        <translation>Modelldiagramm</translation>
    </message>
    <message>
        <source>B = %1 windows of T = %2 tokens, width d = %3, vocabulary V = %4, horizon n = %5</source>
        <translation>B = %1 Fenster zu T = %2 Token, Breite d = %3, Vokabular V = %4, Horizont n = %5</translation>
    </message>
</context>
<context>
    <name>deepsight::NeighbourList</name>
    <message>
        <source>encoder output %1 “%2”</source>
        <translation>Encoder-Ausgabe %1 „%2“</translation>
    </message>
    <message>
        <source>planning context %1 “%2”</source>
        <translation>Planungskontext %1 „%2“</translation>
    </message>
    <message>
        <source>position %1 “%2”</source>
        <translation>Position %1 „%2“</translation>
    </message>
    <message>
        <source>Nearest positions</source>
        <translation>Nächste Positionen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Bei</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Click a point to see what is nearest to it.</source>
        <translation>Einen Punkt anklicken, um zu sehen, was ihm am nächsten liegt.</translation>
    </message>
    <message>
        <source>Nearest to %1</source>
        <translation>Am nächsten zu: %1</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
</context>
<context>
    <name>deepsight::NoticeBanner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>deepsight::Notifier</name>
    <message>
        <source>Alarm in %1</source>
        <translation>Alarm in %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done.</source>
        <translation>%1 von %2 Schritten sind getan.</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 ist fertig</translation>
    </message>
    <message>
        <source>%1 is stopped and saved</source>
        <translation>%1 ist beendet und gespeichert</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The sweep %1 is done</source>
        <translation>Der Sweep %1 ist fertig</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs finished.</source>
        <translation>
            <numerusform>%1 von %Ln Lauf fertig.</numerusform>
            <numerusform>%1 von %Ln Läufen fertig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::PageNavigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Strg+%2)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Text erzeugen</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Sweeps</translation>
    </message>
</context>
<context>
    <name>deepsight::ParallelCoordinates</name>
    <message>
        <source>Parallel coordinates of the runs</source>
        <translation>Parallele Koordinaten der Läufe</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>deepsight::ParameterCard</name>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Published parameter counts leave the position table out</source>
        <translation>Veröffentlichte Parameterzahlen lassen die Positionstabelle weg</translation>
    </message>
    <message>
        <source>%1 without position table</source>
        <translation>%1 ohne Positionstabelle</translation>
    </message>
    <message>
        <source>Known once every value is in range</source>
        <translation>Bekannt, sobald alle Werte im Bereich liegen</translation>
    </message>
    <message>
        <source>Use batch size %1 × %2</source>
        <translation>Batchgröße %1 × %2 verwenden</translation>
    </message>
    <message>
        <source>Batch size × gradient accumulation: a step trains on as many windows as before and should need about %1</source>
        <translation>Batchgröße × Gradientenakkumulation: Ein Schritt trainiert auf so vielen Fenstern wie zuvor und dürfte etwa %1 brauchen</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningChartCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At %1 – %2</source>
        <translation>Bei %1 – %2</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningFigures</name>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>Fraction of variance unexplained, 1 − R²: the sum of |u − y|² over that of |y − mean y|², where u is the encoder side of the future loss and y the planning context. It has no scale, so a collapse cannot lower it. 0: perfect; 1 or more: no better than a constant. Past alone: the same of a ridge regression from the tokens so far, which a plan has to beat.</source>
        <translation>Anteil unerklärter Varianz, 1 − R²: die Summe von |u − y|² durch die von |y − Mittel y|², wobei u die Encoder-Seite des Zukunftsverlusts und y der Planungskontext ist. Sie hat keine Skala, ein Kollaps kann sie also nicht senken. 0: perfekt; 1 oder mehr: nicht besser als eine Konstante. Vergangenheit allein: dasselbe für eine Ridge-Regression aus den bisherigen Tokens, die ein Plan schlagen muss.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>Standard deviation of u over positions, the mean of all channels (as in VICReg, arXiv 2105.04906). 0: every position says the same. A channel is dead below 0.01.</source>
        <translation>Standardabweichung von u über die Positionen, im Mittel aller Kanäle (wie in VICReg, arXiv 2105.04906). 0: jede Position sagt dasselbe. Unter 0.01 ist ein Kanal tot.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>How many directions u uses: exp of the entropy of its normalised singular values, with the mean taken off (RankMe, arXiv 2210.02885). Raw: with the mean; near 1 it says one constant direction. Blind to scale: what shrinks to nothing may keep its rank.</source>
        <translation>Wie viele Richtungen u nutzt: exp der Entropie seiner normierten Singulärwerte, nach Abzug des Mittels (RankMe, arXiv 2210.02885). Roh: mit dem Mittel; nahe 1 zeigt alles in eine konstante Richtung. Blind für die Skala: Was auf nichts schrumpft, kann seinen Rang behalten.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Gradient share: length of the gradient of coefficient × future loss at the encoder output, over that of the next-token loss. Where it falls to 0, the future loss has stopped teaching the encoder: the earliest sign.</source>
        <translation>Gradientenanteil: Länge des Gradienten von Koeffizient × Zukunftsverlust an der Encoder-Ausgabe, geteilt durch die des Next-Token-Verlusts. Wo er auf 0 fällt, lehrt der Zukunftsverlust den Encoder nichts mehr: das früheste Anzeichen.</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>Mittlerer Kosinus</translation>
    </message>
    <message>
        <source>Of random pairs of positions of u (Ethayarajh 2019, arXiv 1909.00512). Near 0: they point everywhere; near 1: all into a narrow cone.</source>
        <translation>Von zufälligen Positionspaaren von u (Ethayarajh 2019, arXiv 1909.00512). Nahe 0: sie zeigen in alle Richtungen; nahe 1: alle in einen engen Kegel.</translation>
    </message>
    <message>
        <source>CKA</source>
        <translation>CKA</translation>
    </message>
    <message>
        <source>Linear centred kernel alignment of u and y, debiased (arXiv 1905.00414, 2010.15327): their likeness whatever their rotation and scale. 0: unrelated; 1: the same shape.</source>
        <translation>Lineares zentriertes Kernel-Alignment von u und y, unverzerrt (arXiv 1905.00414, 2010.15327): ihre Ähnlichkeit ungeachtet von Drehung und Skala. 0: ohne Beziehung; 1: dieselbe Form.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Verstärkung</translation>
    </message>
    <message>
        <source>Root mean square of the gain of the encoder&apos;s planning norm. The published objective collapses by driving it to 0. Signal: |gain × LN(h)| over |bias|; below 1 the bias outweighs what the encoder says.</source>
        <translation>Quadratisches Mittel der Verstärkung der Planungsnorm des Encoders. Das veröffentlichte Ziel kollabiert, indem es sie auf 0 treibt. Signal: |Verstärkung × LN(h)| durch |Bias|; unter 1 überwiegt der Bias, was der Encoder sagt.</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Mean |u − y|² of unit vectors: 0 where they agree, 2 where they are unrelated. Uniformity: log of the mean of exp(−2 |u − u&apos;|²); 0 where all are alike, −4 where they spread evenly (arXiv 2005.10242).</source>
        <translation>Mittleres |u − y|² von Einheitsvektoren: 0, wo sie übereinstimmen, 2, wo sie nichts miteinander zu tun haben. Gleichmäßigkeit: Logarithmus des Mittels von exp(−2 |u − u&apos;|²); 0, wo alle gleich sind, −4, wo sie sich gleichmäßig verteilen (arXiv 2005.10242).</translation>
    </message>
    <message>
        <source>past alone %1</source>
        <translation>Vergangenheit allein %1</translation>
    </message>
    <message>
        <source>%1 dead</source>
        <translation>%1 tot</translation>
    </message>
    <message>
        <source>least %1</source>
        <translation>kleinste %1</translation>
    </message>
    <message>
        <source>of %1, raw %2</source>
        <translation>von %1, roh %2</translation>
    </message>
    <message>
        <source>of next-token&apos;s</source>
        <translation>des Next-Token-Verlusts</translation>
    </message>
    <message>
        <source>1: a cone</source>
        <translation>1: ein Kegel</translation>
    </message>
    <message>
        <source>with context</source>
        <translation>mit dem Kontext</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>Signal %1</translation>
    </message>
    <message>
        <source>uniformity %1</source>
        <translation>Gleichmäßigkeit %1</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningPresenter</name>
    <message>
        <source>Export planning measurements</source>
        <translation>Planungsmessungen exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningVerdictCard</name>
    <message>
        <source>Change the configuration</source>
        <translation>Konfiguration ändern</translation>
    </message>
    <message>
        <source>Shows the planning objective on the Configure page</source>
        <translation>Zeigt das Planungsziel auf der Seite „Konfiguration“</translation>
    </message>
    <message>
        <source>%1 since step %2</source>
        <translation>%1 seit Schritt %2</translation>
    </message>
    <message>
        <source>State of planning: %1</source>
        <translation>Zustand der Planung: %1</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>bei Schritt %1</translation>
    </message>
    <message>
        <source>since step %1, last measured at step %2</source>
        <translation>seit Schritt %1, zuletzt gemessen bei Schritt %2</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningView</name>
    <message>
        <source>Planning</source>
        <translation>Planung</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Lauf konfigurieren</translation>
    </message>
    <message>
        <source>Planning over steps</source>
        <translation>Planung über die Schritte</translation>
    </message>
    <message>
        <source>By distance</source>
        <translation>Nach Abstand</translation>
    </message>
    <message>
        <source>FVU of ridge regressions to the embedding of the token z positions ahead, fitted on one half of the rows and measured on the other: from the encoder output, and from the past alone (the token, the mean of those before it). Where the encoder lies below, it knows something of that token which the past does not say outright.</source>
        <translation>FVU von Ridge-Regressionen auf das Embedding des Tokens z Positionen voraus, angepasst auf einer Hälfte der Zeilen und gemessen auf der anderen: aus der Encoder-Ausgabe und aus der Vergangenheit allein (dem Token und dem Mittel derer davor). Wo der Encoder darunter liegt, weiß er etwas über dieses Token, was die Vergangenheit nicht offen sagt.</translation>
    </message>
    <message>
        <source>Learned aggregation</source>
        <translation>Gelernte Aggregation</translation>
    </message>
    <message>
        <source>How much the embedding of each future token counts in the planning context. A weight that moves to the nearest token, or to the present, makes the target easier to match without any planning.</source>
        <translation>Wie viel das Embedding jedes künftigen Tokens im Planungskontext zählt. Ein Gewicht, das zum nächsten Token oder zur Gegenwart wandert, macht das Ziel ohne jede Planung leichter zu treffen.</translation>
    </message>
    <message>
        <source>Learned split</source>
        <translation>Gelernte Aufteilung</translation>
    </message>
    <message>
        <source>Probability that the encoder ends after a layer. It should settle on one layer before the split is made final.</source>
        <translation>Wahrscheinlichkeit, dass der Encoder nach einer Schicht endet. Sie sollte sich auf eine Schicht einpendeln, bevor die Aufteilung festgelegt wird.</translation>
    </message>
    <message>
        <source>Whether the encoder plans, or has collapsed</source>
        <translation>Ob der Encoder plant oder kollabiert ist</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Noch nichts gemessen</translation>
    </message>
    <message>
        <source>How well the encoder plans appears here with the first evaluation of a run.</source>
        <translation>Wie gut der Encoder plant, erscheint hier mit der ersten Auswertung eines Laufs.</translation>
    </message>
    <message>
        <source>The baseline has no encoder</source>
        <translation>Die Baseline hat keinen Encoder</translation>
    </message>
    <message>
        <source>It learns the next token alone, so there is no plan that could be measured.</source>
        <translation>Sie lernt nur das nächste Token, also gibt es keinen Plan, der sich messen ließe.</translation>
    </message>
    <message>
        <source>No encoder to measure</source>
        <translation>Kein Encoder zu messen</translation>
    </message>
    <message>
        <source>This model predicts later tokens themselves, from a decoder alone; that target cannot collapse.</source>
        <translation>Dieses Modell sagt spätere Tokens selbst voraus, mit einem Decoder allein; dieses Ziel kann nicht kollabieren.</translation>
    </message>
    <message>
        <source>No planning objective</source>
        <translation>Kein Planungsziel</translation>
    </message>
    <message>
        <source>This run trains the next-token loss alone. Choose a disaffinity score to train the encoder to plan.</source>
        <translation>Dieser Lauf trainiert nur den Next-Token-Verlust. Ein Disaffinitätsmaß wählen, um den Encoder auf Planen zu trainieren.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
    <message>
        <source>The evaluations of this run hold no measurements of its planning.</source>
        <translation>Die Auswertungen dieses Laufs enthalten keine Messungen seiner Planung.</translation>
    </message>
    <message>
        <source>How well the encoder plans appears here with the first evaluation, at step %1.</source>
        <translation>Wie gut der Encoder plant, erscheint hier mit der ersten Auswertung, bei Schritt %1.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save or copy the picture or its values</source>
        <translation>Bild oder Werte speichern oder kopieren</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>Werte als CSV…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation>Werte als CSV kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>deepsight::PlotReadout</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiterer</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::PositionChart</name>
    <message>
        <source>Curve over positions</source>
        <translation>Kurve über die Positionen</translation>
    </message>
    <message>
        <source>Left and Right read the curve from position to position.</source>
        <translation>Links und Rechts lesen die Kurve von Position zu Position.</translation>
    </message>
</context>
<context>
    <name>deepsight::PresetPicker</name>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Fills the whole form with a ready configuration</source>
        <translation>Füllt das ganze Formular mit einer fertigen Konfiguration</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>deepsight::ProjectionPane</name>
    <message>
        <source>Cancelled. Choose a method to begin again.</source>
        <translation>Abgebrochen. Für einen neuen Versuch eine Methode wählen.</translation>
    </message>
    <message numerus="yes">
        <source>UMAP, %Ln neighbours</source>
        <translation>
            <numerusform>UMAP, %Ln Nachbar</numerusform>
            <numerusform>UMAP, %Ln Nachbarn</numerusform>
        </translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>PCA, %1 % of the variance</source>
        <translation>PCA, %1 % der Varianz</translation>
    </message>
    <message>
        <source>%1, next-token loss %2 nats</source>
        <translation>%1, Next-Token-Verlust %2 nats</translation>
    </message>
</context>
<context>
    <name>deepsight::RemoteCheckpointsBar</name>
    <message>
        <source>Copy here</source>
        <translation>Hierher kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Checkpoint on the run&apos;s host</source>
        <translation>Checkpoint auf dem Rechner des Laufs</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Step %1 (best)</source>
        <translation>Schritt %1 (bester)</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1, hier</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Checkpoints on %1</source>
        <translation>Checkpoints auf %1</translation>
    </message>
    <message>
        <source>It is here and can be chosen below.</source>
        <translation>Er ist hier und lässt sich unten wählen.</translation>
    </message>
    <message>
        <source>Copies the checkpoint, so that this page can read it. An interrupted copy is gone on with.</source>
        <translation>Kopiert den Checkpoint, damit diese Seite ihn lesen kann. Eine unterbrochene Kopie wird fortgesetzt.</translation>
    </message>
    <message>
        <source>None was saved there yet.</source>
        <translation>Dort wurde noch keiner gespeichert.</translation>
    </message>
    <message>
        <source>Copying step %1…</source>
        <translation>Schritt %1 wird kopiert…</translation>
    </message>
</context>
<context>
    <name>deepsight::RemoteHosts</name>
    <message>
        <source>%1, deepsight-cli %2</source>
        <translation>%1, deepsight-cli %2</translation>
    </message>
    <message>
        <source>%1 free of %2 for runs in %3</source>
        <translation>%1 frei von %2 für Läufe in %3</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht verbunden</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>Verbindungsaufbau…</translation>
    </message>
    <message>
        <source>reconnecting in %1 s</source>
        <translation>neuer Versuch in %1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not connected yet</source>
        <translation>noch nicht verbunden</translation>
    </message>
    <message>
        <source>Its runs are shown as they were at %1.</source>
        <translation>Seine Läufe sind auf dem Stand von %1.</translation>
    </message>
</context>
<context>
    <name>deepsight::RemotePresenter</name>
    <message>
        <source>connecting…</source>
        <translation>Verbindungsaufbau…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, last point %2 ago</source>
        <translation>%1, letzter Punkt vor %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands wait until the host is reached.</source>
        <translation>
            <numerusform>%Ln Befehl wartet, bis der Rechner erreicht ist.</numerusform>
            <numerusform>%Ln Befehle warten, bis der Rechner erreicht ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot read the hosts</source>
        <translation>Die Rechner können nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>deepsight::RemoteSession</name>
    <message>
        <source>Cannot open the run</source>
        <translation>Der Lauf lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Its host “%1” is not among your hosts any more.</source>
        <translation>Sein Rechner „%1“ ist nicht mehr unter Ihren Rechnern.</translation>
    </message>
    <message>
        <source>Copying %1 from %2…</source>
        <translation>%1 wird von %2 kopiert…</translation>
    </message>
    <message>
        <source>Copying %1 from %2: %3 of %4</source>
        <translation>%1 wird von %2 kopiert: %3 von %4</translation>
    </message>
    <message>
        <source>Cannot copy the run</source>
        <translation>Der Lauf lässt sich nicht kopieren</translation>
    </message>
    <message>
        <source>Cannot start on %1</source>
        <translation>Start auf %1 nicht möglich</translation>
    </message>
    <message>
        <source>Cannot continue on %1</source>
        <translation>Fortsetzen auf %1 nicht möglich</translation>
    </message>
    <message>
        <source>“%1” is not among your hosts any more.</source>
        <translation>„%1“ ist nicht mehr unter Ihren Rechnern.</translation>
    </message>
    <message>
        <source>Starting on %1…</source>
        <translation>Start auf %1…</translation>
    </message>
</context>
<context>
    <name>deepsight::ReplayDialog</name>
    <message>
        <source>Replay</source>
        <translation>Nachrechnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Replay check of %1</source>
        <translation>Nachrechnen von %1</translation>
    </message>
    <message>
        <source>Where the replay begins</source>
        <translation>Wo das Nachrechnen beginnt</translation>
    </message>
    <message>
        <source>Where the run began</source>
        <translation>Beginn des Laufs</translation>
    </message>
    <message>
        <source>Checkpoint of step %1</source>
        <translation>Checkpoint von Schritt %1</translation>
    </message>
    <message>
        <source>Steps to replay</source>
        <translation>Nachzurechnende Schritte</translation>
    </message>
    <message>
        <source>0: all that the run recorded</source>
        <translation>0: alle, die der Lauf aufgezeichnet hat</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt des Nachrechnens</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Ab</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Schritte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Trains steps of the run once more from its record, in a process of its own: same seeds, data, threads and precision, with settings changed where they were. Every number that the run logged must come out the same to the last bit. The run itself is only read.</source>
        <translation>Trainiert Schritte des Laufs aus seiner Aufzeichnung noch einmal, in einem eigenen Prozess: mit denselben Seeds, Daten, Threads und derselben Genauigkeit und mit denselben Änderungen der Einstellungen. Jede Zahl, die der Lauf aufgezeichnet hat, muss bis aufs letzte Bit gleich herauskommen. Der Lauf selbst wird nur gelesen.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message numerus="yes">
        <source>Before it, %Ln numbers came out the same.</source>
        <translation>
            <numerusform>Davor stimmte %Ln Zahl überein.</numerusform>
            <numerusform>Davor stimmten %Ln Zahlen überein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bit-equal. Steps: %1, evaluations: %2, numbers compared: %3.</source>
        <translation>Bitgleich. Schritte: %1, Auswertungen: %2, verglichene Zahlen: %3.</translation>
    </message>
    <message>
        <source>Nothing was compared.</source>
        <translation>Nichts wurde verglichen.</translation>
    </message>
    <message>
        <source>Incomplete. Steps that came out the same: %1 of %2.</source>
        <translation>Unvollständig. Gleich herausgekommene Schritte: %1 von %2.</translation>
    </message>
    <message>
        <source>Within rounding, as expected: several ranks trained the run, and one process replays it. Steps: %1, evaluations: %2, numbers compared: %3.</source>
        <translation>Gleich bis auf Rundung, wie erwartet: Mehrere Ränge haben den Lauf trainiert, und ein Prozess rechnet ihn nach. Schritte: %1, Auswertungen: %2, verglichene Zahlen: %3.</translation>
    </message>
</context>
<context>
    <name>deepsight::RunControls</name>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Continue run</source>
        <translation>Lauf fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Go on from the newest checkpoint of this run</source>
        <translation>Vom neuesten Checkpoint dieses Laufs weitermachen</translation>
    </message>
    <message>
        <source>Hold after the current step; the model stays in memory</source>
        <translation>Nach dem aktuellen Schritt anhalten; das Modell bleibt im Speicher</translation>
    </message>
    <message>
        <source>Go on where the run was paused</source>
        <translation>Dort weitermachen, wo der Lauf pausiert wurde</translation>
    </message>
    <message>
        <source>End the run after the current step and save a checkpoint</source>
        <translation>Den Lauf nach dem aktuellen Schritt beenden und einen Checkpoint speichern</translation>
    </message>
    <message>
        <source>Start new run</source>
        <translation>Neuen Lauf starten</translation>
    </message>
    <message>
        <source>Train a new run with the current configuration</source>
        <translation>Einen neuen Lauf mit der aktuellen Konfiguration trainieren</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Change learning rate, coefficient or clipping while it trains</source>
        <translation>Lernrate, Koeffizient oder Clipping im Training ändern</translation>
    </message>
</context>
<context>
    <name>deepsight::RunDetails</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Overlay on curves</source>
        <translation>Kurven überlagern</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>In den Papierkorb…</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Words to find the run by, separated by commas</source>
        <translation>Wörter, unter denen der Lauf zu finden ist, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>What was tried, and what came of it</source>
        <translation>Was versucht wurde und was dabei herauskam</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, geöffnet</translation>
    </message>
    <message>
        <source>Show this run on all pages (Enter)</source>
        <translation>Diesen Lauf auf allen Seiten zeigen (Eingabe)</translation>
    </message>
    <message>
        <source>This run is open: the Curves page shows it.</source>
        <translation>Dieser Lauf ist geöffnet: Die Seite „Kurven“ zeigt ihn.</translation>
    </message>
    <message>
        <source>Draw beside the open run on the Curves page (Space)</source>
        <translation>Auf der Seite „Kurven“ neben dem geöffneten Lauf zeichnen (Leertaste)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiv</translation>
    </message>
    <message>
        <source>The run that it was forked from</source>
        <translation>Der Lauf, von dem er abgezweigt wurde</translation>
    </message>
    <message>
        <source>Mark it, to find it again by is:starred (S)</source>
        <translation>Markieren, um ihn mit is:starred wiederzufinden (S)</translation>
    </message>
    <message>
        <source>Leave it out of the list unless archived runs are shown</source>
        <translation>Aus der Liste lassen, solange archivierte Läufe nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Forked from “%1” at step %2</source>
        <translation>Abgezweigt von „%1“ bei Schritt %2</translation>
    </message>
    <message>
        <source>%1. Select that run.</source>
        <translation>%1. Jenen Lauf auswählen.</translation>
    </message>
    <message>
        <source>%1. That run is not in this folder any more.</source>
        <translation>%1. Jener Lauf ist nicht mehr in diesem Ordner.</translation>
    </message>
    <message>
        <source>Only on %1 itself: this window has no more than a copy.</source>
        <translation>Nur auf %1 selbst: Dieses Fenster hat nicht mehr als eine Kopie.</translation>
    </message>
    <message>
        <source>Open the run first: that copies it.</source>
        <translation>Erst den Lauf öffnen: Das kopiert ihn.</translation>
    </message>
</context>
<context>
    <name>deepsight::RunExport</name>
    <message>
        <source>TensorBoard events (*tfevents*)</source>
        <translation>TensorBoard-Ereignisse (*tfevents*)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>Export run</source>
        <translation>Lauf exportieren</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Export fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>deepsight::RunFacts</name>
    <message>
        <source>Best validation loss</source>
        <translation>Bester Validierungsverlust</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>Letzter Validierungsverlust</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Zukunftsverlust</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>Beste Pfadgenauigkeit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Batch</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Windows in a forward pass × gradient accumulation</source>
        <translation>Fenster je Vorwärtsdurchgang × Gradientenakkumulation</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>Beste Kreativität</translation>
    </message>
    <message>
        <source>Skipped steps</source>
        <translation>Ausgelassene Schritte</translation>
    </message>
    <message>
        <source>Steps whose loss or gradient was not sound, and that were not taken</source>
        <translation>Schritte, deren Verlust oder Gradient nicht in Ordnung war und die nicht ausgeführt wurden</translation>
    </message>
    <message>
        <source>Roll-backs</source>
        <translation>Rücksprünge</translation>
    </message>
    <message>
        <source>Returns to an earlier checkpoint, to go on with other data</source>
        <translation>Rückkehr zu einem früheren Checkpoint, um mit anderen Daten weiterzumachen</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
</context>
<context>
    <name>deepsight::RunPresenter</name>
    <message>
        <source>%1, %2 parameters, %3 steps</source>
        <translation>%1, %2 Parameter, %3 Schritte</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>Kurven exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Fortgesetzt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Pausing after the step that is under way…</source>
        <translation>Wird nach dem laufenden Schritt pausiert…</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>Trained by %1 (process %2 on %3), where it can be paused and stopped</source>
        <translation>Trainiert von %1 (Prozess %2 auf %3); dort kann der Lauf pausiert und angehalten werden</translation>
    </message>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Multi-token</source>
        <translation>Multi-Token</translation>
    </message>
    <message>
        <source>Token order</source>
        <translation>Token-Reihenfolge</translation>
    </message>
</context>
<context>
    <name>deepsight::RunProgress</name>
    <message>
        <source>Time left</source>
        <translation>Verbleibend</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens pro Sekunde</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>State of planning</source>
        <translation>Zustand der Planung</translation>
    </message>
    <message>
        <source>Planning: %1</source>
        <translation>Planung: %1</translation>
    </message>
</context>
<context>
    <name>deepsight::RunScores</name>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Validierungsverlust</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Zukunftsverlust</translation>
    </message>
    <message>
        <source>Whole paths right</source>
        <translation>Pfade ganz richtig</translation>
    </message>
    <message>
        <source>perplexity %1</source>
        <translation>Perplexität %1</translation>
    </message>
    <message>
        <source>training has diverged</source>
        <translation>Training ist divergiert</translation>
    </message>
    <message>
        <source>best %1 at step %2</source>
        <translation>bester %1 bei Schritt %2</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>Validierung %1</translation>
    </message>
    <message>
        <source>guessing gives %1</source>
        <translation>Raten ergibt %1</translation>
    </message>
    <message>
        <source>on the test lines</source>
        <translation>auf den Testzeilen</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Kreativität</translation>
    </message>
    <message>
        <source>%1 memorised, %2 wrong</source>
        <translation>%1 auswendig gelernt, %2 falsch</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsColumnChooser</name>
    <message>
        <source>Columns of the runs</source>
        <translation>Spalten der Läufe</translation>
    </message>
    <message>
        <source>Search a field or metric</source>
        <translation>Feld oder Metrik suchen</translation>
    </message>
    <message>
        <source>Search a field or metric…</source>
        <translation>Feld oder Metrik suchen…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Übliche Spalten</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsColumns</name>
    <message>
        <source>&amp;Remove “%1”</source>
        <translation>„%1“ &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;More columns…</source>
        <translation>&amp;Mehr Spalten…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsPresenter</name>
    <message>
        <source>A run is in training. Stop it to open another.</source>
        <translation>Ein Lauf ist im Training. Erst beenden, um einen anderen zu öffnen.</translation>
    </message>
    <message>
        <source>Cannot save the notes</source>
        <translation>Notizen lassen sich nicht speichern</translation>
    </message>
    <message>
        <source>“%1” is open. Open another run before you move it to the trash.</source>
        <translation>„%1“ ist geöffnet. Vor dem Verschieben in den Papierkorb einen anderen Lauf öffnen.</translation>
    </message>
    <message>
        <source>“%1” is being trained by another program. Stop it there first.</source>
        <translation>„%1“ wird von einem anderen Programm trainiert. Erst dort beenden.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Move “%1” to the trash?</source>
        <translation>„%1“ in den Papierkorb legen?</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln runs to the trash?</source>
        <translation>
            <numerusform>%Ln Lauf in den Papierkorb legen?</numerusform>
            <numerusform>%Ln Läufe in den Papierkorb legen?</numerusform>
        </translation>
    </message>
    <message>
        <source>With checkpoints, %1. You can take it back from the trash.</source>
        <translation>Mit Checkpoints, %1. Lässt sich aus dem Papierkorb zurückholen.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>„%1“ ist im Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are in the trash.</source>
        <translation>
            <numerusform>%Ln Lauf ist im Papierkorb.</numerusform>
            <numerusform>%Ln Läufe sind im Papierkorb.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is on %2. Move it to the trash there.</source>
        <translation>„%1“ ist auf %2. Dort in den Papierkorb legen.</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsSearch</name>
    <message>
        <source>Search runs</source>
        <translation>Läufe durchsuchen</translation>
    </message>
    <message>
        <source>Search: words, val&lt;3.2, is:starred…</source>
        <translation>Suche: Wörter, val&lt;3.2, is:starred…</translation>
    </message>
    <message>
        <source>Shows the runs that have all of these words and satisfy all comparisons (Ctrl+F)</source>
        <translation>Zeigt die Läufe, die alle diese Wörter enthalten und alle Vergleiche erfüllen (Strg+F)</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach sich suchen lässt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsSearchHelp</name>
    <message>
        <source>words in title, folder, tags, note, model, data or state</source>
        <translation>Wörter in Titel, Ordner, Schlagwörtern, Notiz, Modell, Daten oder Zustand</translation>
    </message>
    <message>
        <source>a field of the configuration, by =, !=, &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>ein Feld der Konfiguration, mit =, !=, &lt;, &lt;=, &gt; oder &gt;=</translation>
    </message>
    <message>
        <source>the end of its name, and a range</source>
        <translation>das Ende seines Namens und ein Bereich</translation>
    </message>
    <message>
        <source>best validation loss; also train, future, accuracy, tokens</source>
        <translation>bester Validierungsverlust; auch train, future, accuracy, tokens</translation>
    </message>
    <message>
        <source>also k, G, KiB, MiB, GiB and %</source>
        <translation>auch k, G, KiB, MiB, GiB und %</translation>
    </message>
    <message>
        <source>training time, in s, min, h or d</source>
        <translation>Trainingszeit, in s, min, h oder d</translation>
    </message>
    <message>
        <source>a day, such as 2026-11-28, or today</source>
        <translation>ein Tag, etwa 2026-11-28, oder today</translation>
    </message>
    <message>
        <source>a choice; of texts, a part of it</source>
        <translation>eine Auswahl; bei Texten ein Teil davon</translation>
    </message>
    <message>
        <source>or training, finished, stopped, interrupted, damaged</source>
        <translation>oder training, finished, stopped, interrupted, damaged</translation>
    </message>
    <message>
        <source>one of its tags</source>
        <translation>eines der Schlagwörter</translation>
    </message>
    <message>
        <source>or is:archived, is:forked</source>
        <translation>oder is:archived, is:forked</translation>
    </message>
    <message>
        <source>the opposite of any of these</source>
        <translation>das Gegenteil von jedem davon</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Wonach sich suchen lässt</translation>
    </message>
    <message>
        <source>A run must match all terms</source>
        <translation>Ein Lauf muss alle Bedingungen erfüllen</translation>
    </message>
    <message>
        <source>Add this to the search</source>
        <translation>Zur Suche hinzufügen</translation>
    </message>
    <message>
        <source>Every field and metric that a column can show can be searched; names are offered as you type.</source>
        <translation>Jedes Feld und jede Metrik, die eine Spalte zeigen kann, lässt sich suchen; Namen werden beim Tippen vorgeschlagen.</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Draw or remove o&amp;verlay</source>
        <translation>Überlagerung &amp;zeichnen oder entfernen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>Move to &amp;trash…</source>
        <translation>In den &amp;Papierkorb…</translation>
    </message>
    <message>
        <source>E&amp;xport as TensorBoard events…</source>
        <translation>Als TensorBoard-Ereignisse e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Take the &amp;star off</source>
        <translation>&amp;Stern entfernen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Mit &amp;Stern markieren</translation>
    </message>
    <message>
        <source>Take out of the &amp;archive</source>
        <translation>Aus dem &amp;Archiv holen</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archivieren</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsTableModel</name>
    <message>
        <source>Overlay</source>
        <translation>Überlagern</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Best val. loss</source>
        <translation>Bester Val.-Verlust</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Gestartet</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Last val. loss</source>
        <translation>Letzter Val.-Verlust</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Zukunftsverlust</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Trainingszeit</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Größe auf der Platte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>This run is open: the Curves page shows it.</source>
        <translation>Dieser Lauf ist geöffnet: Die Seite „Kurven“ zeigt ihn.</translation>
    </message>
    <message>
        <source>Draw beside the open run on the Curves page</source>
        <translation>Auf der Seite „Kurven“ neben dem geöffneten Lauf zeichnen</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, geöffnet</translation>
    </message>
    <message>
        <source>Overlay of %1</source>
        <translation>Überlagerung von %1</translation>
    </message>
    <message>
        <source>Runs drawn beside the open one on the Curves page</source>
        <translation>Läufe, die auf der Seite „Kurven“ neben dem geöffneten gezeichnet werden</translation>
    </message>
    <message>
        <source>Task score</source>
        <translation>Aufgabenwert</translation>
    </message>
    <message>
        <source>Best path accuracy: %1</source>
        <translation>Beste Pfadgenauigkeit: %1</translation>
    </message>
    <message>
        <source>Best creativity: %1</source>
        <translation>Beste Kreativität: %1</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Stern</translation>
    </message>
    <message>
        <source>Starred. Press S to take the star off.</source>
        <translation>Mit Stern markiert. S drücken, um den Stern zu entfernen.</translation>
    </message>
    <message>
        <source>Star this run (S)</source>
        <translation>Diesen Lauf mit Stern markieren (S)</translation>
    </message>
    <message>
        <source>Star of %1</source>
        <translation>Stern von %1</translation>
    </message>
    <message>
        <source>Runs that you starred</source>
        <translation>Läufe, die Sie mit Stern markiert haben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsToolbar</name>
    <message>
        <source>State of the runs shown</source>
        <translation>Zustand der gezeigten Läufe</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Alle Zustände</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Archivierte zeigen</translation>
    </message>
    <message>
        <source>Also list the runs that you put out of the way</source>
        <translation>Auch die Läufe auflisten, die Sie weggelegt haben</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Spalten…</translation>
    </message>
    <message>
        <source>Show any field of the configuration and any metric as a column</source>
        <translation>Jedes Feld der Konfiguration und jede Metrik als Spalte zeigen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 archived</source>
        <translation>%1, %2 archiviert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are archived and not shown</source>
        <translation>
            <numerusform>%Ln weiterer ist archiviert und wird nicht gezeigt</numerusform>
            <numerusform>%Ln weitere sind archiviert und werden nicht gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Host of the runs shown</source>
        <translation>Rechner der gezeigten Läufe</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>Alle Rechner</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Lauf konfigurieren</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Läufe werden gelesen…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Show curves</source>
        <translation>Kurven zeigen</translation>
    </message>
    <message>
        <source>See the open run and the overlaid ones on the Curves page</source>
        <translation>Den geöffneten Lauf und die überlagerten auf der Seite „Kurven“ ansehen</translation>
    </message>
    <message>
        <source>Change folder…</source>
        <translation>Ordner ändern…</translation>
    </message>
    <message>
        <source>Choose where new runs are made and listed from</source>
        <translation>Wählen, wo neue Läufe angelegt und aufgelistet werden</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Read the folder again; done by itself every few seconds</source>
        <translation>Den Ordner neu lesen; geschieht alle paar Sekunden von selbst</translation>
    </message>
    <message>
        <source>Select a run to see it, or several to compare them.</source>
        <translation>Einen Lauf auswählen, um ihn zu sehen, oder mehrere, um sie zu vergleichen.</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>Kein passender Lauf</translation>
    </message>
    <message>
        <source>Search for something else.</source>
        <translation>Nach etwas anderem suchen.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Alle Läufe zeigen</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Läufe werden gelesen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>This run is open.</source>
        <translation>Dieser Lauf ist geöffnet.</translation>
    </message>
    <message>
        <source>A damaged run cannot be opened.</source>
        <translation>Ein beschädigter Lauf lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>Runs that you train in %1 are listed here.</source>
        <translation>Läufe, die in %1 trainiert werden, stehen hier.</translation>
    </message>
    <message>
        <source>Hosts…</source>
        <translation>Rechner…</translation>
    </message>
    <message>
        <source>Also list and follow runs on other computers, over SSH</source>
        <translation>Auch Läufe auf anderen Rechnern auflisten und verfolgen, über SSH</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleControls</name>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>The weights that write. “Newest” moves on while a run trains.</source>
        <translation>Die Gewichte, die schreiben. „Neuester“ rückt weiter, solange ein Lauf trainiert.</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>&amp;Checkpoint</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Number of the validation example</source>
        <translation>Nummer des Validierungsbeispiels</translation>
    </message>
    <message>
        <source>Counted from 0. Of text, an example is as long as the context: its first half becomes the prompt.</source>
        <translation>Ab 0 gezählt. Bei Text ist ein Beispiel so lang wie der Kontext: Die erste Hälfte wird zum Prompt.</translation>
    </message>
    <message>
        <source>&amp;Use as prompt</source>
        <translation>Als Prompt &amp;verwenden</translation>
    </message>
    <message>
        <source>Take the prompt from this example of the validation data, and compare the text with how the data goes on</source>
        <translation>Den Prompt aus diesem Beispiel der Validierungsdaten nehmen und den Text mit der Fortsetzung der Daten vergleichen</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>Pr&amp;ompt</translation>
    </message>
    <message>
        <source>&amp;Validation example</source>
        <translation>Validier&amp;ungsbeispiel</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <translation>&amp;Temperatur</translation>
    </message>
    <message>
        <source>Divides the logits: below 1 the text becomes safer, above 1 wilder. 0 takes the most likely token every time.</source>
        <translation>Teilt die Logits: Unter 1 wird der Text vorsichtiger, über 1 wilder. 0 nimmt immer das wahrscheinlichste Token.</translation>
    </message>
    <message>
        <source>&amp;Max tokens</source>
        <translation>&amp;Max. Tokens</translation>
    </message>
    <message>
        <source>Top-&amp;k</source>
        <translation>Top-&amp;k</translation>
    </message>
    <message>
        <source>Draw from the k most likely tokens only. 0: from all.</source>
        <translation>Nur aus den k wahrscheinlichsten Tokens ziehen. 0: aus allen.</translation>
    </message>
    <message>
        <source>Top-&amp;p</source>
        <translation>Top-&amp;p</translation>
    </message>
    <message>
        <source>Then draw from the smallest set of tokens that has this probability: nucleus sampling (Holtzman et al. 2020). 1: from all.</source>
        <translation>Dann aus der kleinsten Menge von Tokens ziehen, die diese Wahrscheinlichkeit hat: Nucleus Sampling (Holtzman et al. 2020). 1: aus allen.</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Seed</translation>
    </message>
    <message>
        <source>The same seed, prompt and settings give the same text again.</source>
        <translation>Gleicher Seed, Prompt und gleiche Einstellungen ergeben wieder denselben Text.</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Neuer Seed</translation>
    </message>
    <message>
        <source>Draw another seed, for another text</source>
        <translation>Einen anderen Seed ziehen, für einen anderen Text</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>Noch keine Checkpoints</translation>
    </message>
    <message>
        <source>Newest (step %1)</source>
        <translation>Neuester (Schritt %1)</translation>
    </message>
    <message>
        <source>Best (step %1)</source>
        <translation>Bester (Schritt %1)</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>A graph up to its “=”, such as 3,7|7,1|3,5|5,2/3,1=
Easiest from a validation example below.</source>
        <translation>Ein Graph bis zu seinem „=“, etwa 3,7|7,1|3,5|5,2/3,1=
Am einfachsten aus einem Validierungsbeispiel unten.</translation>
    </message>
    <message>
        <source>The text to go on from. Without one the model starts after a line break.</source>
        <translation>Der Text, an den angeknüpft wird. Ohne Text beginnt das Modell nach einem Zeilenumbruch.</translation>
    </message>
    <message>
        <source>How many tokens to generate. A line of a generated task ends by itself.</source>
        <translation>Wie viele Tokens zu erzeugen sind. Eine Zeile einer erzeugten Aufgabe endet von selbst.</translation>
    </message>
    <message>
        <source>How a line begins, such as BOS c17. Without it the model writes one.</source>
        <translation>Wie eine Zeile beginnt, etwa BOS c17. Ohne Angabe schreibt das Modell eine.</translation>
    </message>
    <message>
        <source>How a line begins, such as BOS t 17 or BOS e 17. Without it the model writes a triangle.</source>
        <translation>Wie eine Zeile beginnt, etwa BOS t 17 oder BOS e 17. Ohne Angabe schreibt das Modell ein Dreieck.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Writes the same prompt with the same seed by another checkpoint too, beside it</source>
        <translation>Schreibt denselben Prompt mit demselben Seed auch mit einem anderen Checkpoint, daneben</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Ver&amp;gleich mit</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>deepsight::SamplePane</name>
    <message>
        <source>Text of the checkpoint that is compared with</source>
        <translation>Text des Checkpoints, mit dem verglichen wird</translation>
    </message>
</context>
<context>
    <name>deepsight::SamplePresenter</name>
    <message>
        <source>Reading the validation data…</source>
        <translation>Validierungsdaten werden gelesen…</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleText</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>Temperatur %1</translation>
    </message>
    <message>
        <source>top-k %1</source>
        <translation>Top-k %1</translation>
    </message>
    <message>
        <source>top-p %1</source>
        <translation>Top-p %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>most likely tokens</source>
        <translation>wahrscheinlichste Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Tokens/s</translation>
    </message>
    <message>
        <source>Sampled text</source>
        <translation>Erzeugter Text</translation>
    </message>
    <message>
        <source>✓ Right: %1</source>
        <translation>✓ Richtig: %1</translation>
    </message>
    <message>
        <source>✗ Wrong; right is %1</source>
        <translation>✗ Falsch; richtig ist %1</translation>
    </message>
    <message>
        <source>The data goes on: %1</source>
        <translation>Die Daten gehen so weiter: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>the prompt is longer than the context, so only its end was read</source>
        <translation>der Prompt ist länger als der Kontext, daher wurde nur sein Ende gelesen</translation>
    </message>
    <message>
        <source>“%1”: probability %2 %, surprise %3 nats</source>
        <translation>„%1“: Wahrscheinlichkeit %2 %, Überraschung %3 nats</translation>
    </message>
    <message>
        <source>“%1”, of several tokens: probability %2 %, surprise %3 nats</source>
        <translation>„%1“, aus mehreren Tokens: Wahrscheinlichkeit %2 %, Überraschung %3 nats</translation>
    </message>
    <message>
        <source>The same text as step %1</source>
        <translation>Derselbe Text wie bei Schritt %1</translation>
    </message>
    <message>
        <source>≠ First difference from step %1 at token %2</source>
        <translation>≠ Erste Abweichung von Schritt %1 bei Token %2</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleView</name>
    <message>
        <source>Sample</source>
        <translation>Text erzeugen</translation>
    </message>
    <message>
        <source>Text that a checkpoint of the run writes</source>
        <translation>Text, den ein Checkpoint des Laufs schreibt</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Lauf konfigurieren</translation>
    </message>
    <message>
        <source>A run is in training. It goes on while text is generated, and both are slower meanwhile.</source>
        <translation>Ein Lauf ist im Training. Er läuft weiter, während Text erzeugt wird; beides ist so lange langsamer.</translation>
    </message>
    <message>
        <source>Generate text with these settings (Ctrl+Enter)</source>
        <translation>Text mit diesen Einstellungen erzeugen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Stop after this token; the text so far stays (Esc)</source>
        <translation>Nach diesem Token aufhören; der bisherige Text bleibt (Esc)</translation>
    </message>
    <message>
        <source>S&amp;hade by probability</source>
        <translation>Nach &amp;Wahrscheinlichkeit einfärben</translation>
    </message>
    <message>
        <source>Colour each token by how unlikely the model held it</source>
        <translation>Jedes Token danach färben, für wie unwahrscheinlich das Modell es hielt</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Copy what is selected, or else the newest sample with its prompt</source>
        <translation>Die Auswahl kopieren, sonst die neueste Textprobe mit ihrem Prompt</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>Lee&amp;ren</translation>
    </message>
    <message>
        <source>Remove all samples</source>
        <translation>Alle Textproben entfernen</translation>
    </message>
    <message>
        <source>Samples appear here, the newest last.</source>
        <translation>Textproben erscheinen hier, die neueste zuletzt.</translation>
    </message>
    <message>
        <source>Tokens generated</source>
        <translation>Erzeugte Tokens</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Noch kein Checkpoint</translation>
    </message>
    <message>
        <source>The run in training saves its first checkpoint at its next evaluation. Then it can write text.</source>
        <translation>Der Lauf im Training speichert seinen ersten Checkpoint bei der nächsten Auswertung. Dann kann er Text schreiben.</translation>
    </message>
    <message>
        <source>Text is written by a checkpoint. Start a run, or open one that has checkpoints.</source>
        <translation>Text schreibt ein Checkpoint. Einen Lauf starten oder einen mit Checkpoints öffnen.</translation>
    </message>
    <message>
        <source>Loading the checkpoint…</source>
        <translation>Checkpoint wird geladen…</translation>
    </message>
    <message>
        <source>%1 of at most %2 tokens</source>
        <translation>%1 von höchstens %2 Tokens</translation>
    </message>
</context>
<context>
    <name>deepsight::ScatterPlot</name>
    <message>
        <source>Projection of the positions</source>
        <translation>Projektion der Positionen</translation>
    </message>
    <message>
        <source>Left and Right go from position to position, Up and Down to the other side of a pair, plus and minus zoom, F shows all.</source>
        <translation>Links und Rechts gehen von Position zu Position, Auf und Ab zur anderen Seite eines Paars, Plus und Minus zoomen, F zeigt alles.</translation>
    </message>
</context>
<context>
    <name>deepsight::ShadeLegend</name>
    <message>
        <source>Shades of probability</source>
        <translation>Farbstufen der Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How likely the model held the token that was drawn, before temperature, top-k and top-p. Point at a token to read its probability.</source>
        <translation>Für wie wahrscheinlich das Modell das gezogene Token hielt, vor Temperatur, Top-k und Top-p. Auf ein Token zeigen, um seine Wahrscheinlichkeit abzulesen.</translation>
    </message>
    <message>
        <source>≥ %1 %</source>
        <translation>≥ %1 %</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1 %</translation>
    </message>
</context>
<context>
    <name>deepsight::ShareLegend</name>
    <message>
        <source>Other</source>
        <translation>Sonstige</translation>
    </message>
</context>
<context>
    <name>deepsight::ShortcutsDialog</name>
    <message>
        <source>On the pages</source>
        <translation>Auf den Seiten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>Nach Name oder Taste filtern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>deepsight::SplitHardening</name>
    <message>
        <source>The split was not hardened</source>
        <translation>Die Aufteilung wurde nicht festgelegt</translation>
    </message>
    <message>
        <source>Harden the learned split</source>
        <translation>Gelernte Aufteilung festlegen</translation>
    </message>
    <message>
        <source>A new run gets the newest checkpoint&apos;s weights, with the split that has the highest probability. Name of the new run:</source>
        <translation>Ein neuer Lauf erhält die Gewichte des neuesten Checkpoints, mit der wahrscheinlichsten Aufteilung. Name des neuen Laufs:</translation>
    </message>
    <message>
        <source>Harden</source>
        <translation>Festlegen</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”, and let no run be active.</source>
        <translation>Dem neuen Lauf einen Namen ohne „/“ geben, und kein Lauf darf aktiv sein.</translation>
    </message>
    <message>
        <source>Hardening the split…</source>
        <translation>Aufteilung wird festgelegt…</translation>
    </message>
    <message>
        <source>The split is hardened</source>
        <translation>Die Aufteilung ist festgelegt</translation>
    </message>
    <message>
        <source>The new run has %1 encoder and %2 decoder layers.</source>
        <translation>Der neue Lauf hat %1 Encoder- und %2 Decoder-Schichten.</translation>
    </message>
    <message>
        <source>Validation loss at step %1: %2 with all splits at once, %3 with this one alone.</source>
        <translation>Validierungsverlust bei Schritt %1: %2 mit allen Aufteilungen zugleich, %3 mit dieser allein.</translation>
    </message>
</context>
<context>
    <name>deepsight::StatePill</name>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Vorbereitung</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestoppt</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>deepsight::StatusLine</name>
    <message>
        <source>Shows the alarms on the curves</source>
        <translation>Zeigt die Alarme auf den Kurven</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Wird pausiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarms</source>
        <translation>
            <numerusform>%Ln Alarm</numerusform>
            <numerusform>%Ln Alarme</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 / %2</source>
        <translation>Schritt %1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Tokens/s</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>Training %1</translation>
    </message>
    <message>
        <source>Validation %1</source>
        <translation>Validierung %1</translation>
    </message>
    <message>
        <source>Future %1</source>
        <translation>Zukunft %1</translation>
    </message>
    <message>
        <source>Shows on the curves where steps were skipped or the run went back</source>
        <translation>Zeigt in den Kurven, wo Schritte ausgelassen wurden oder der Lauf zurücksprang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln interventions</source>
        <translation>
            <numerusform>%Ln Eingriff</numerusform>
            <numerusform>%Ln Eingriffe</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection to the run&apos;s host</source>
        <translation>Verbindung zum Rechner des Laufs</translation>
    </message>
</context>
<context>
    <name>deepsight::StepDialog</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Replays the step once more from the checkpoint before it</source>
        <translation>Rechnet den Schritt vom Checkpoint davor noch einmal nach</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Fortschritt des Nachrechnens</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The run is trained again, in a process of its own, from its checkpoint before the step; the run itself is only read.</source>
        <translation>Der Lauf wird in einem eigenen Prozess noch einmal trainiert, von seinem Checkpoint vor dem Schritt aus; der Lauf selbst wird nur gelesen.</translation>
    </message>
    <message>
        <source>Values of the step</source>
        <translation>Werte des Schritts</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Aufgezeichnet</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Nachgerechnet</translation>
    </message>
    <message>
        <source>Gradient norm by part of the model</source>
        <translation>Gradientennorm nach Modellteil</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Gradientennorm</translation>
    </message>
    <message>
        <source>Windows of the batch</source>
        <translation>Fenster des Batches</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Text of the chosen window</source>
        <translation>Text des gewählten Fensters</translation>
    </message>
    <message>
        <source>Replayed from the checkpoint of step %1.</source>
        <translation>Vom Checkpoint bei Schritt %1 nachgerechnet.</translation>
    </message>
    <message>
        <source>Replayed from the start of the run.</source>
        <translation>Vom Beginn des Laufs nachgerechnet.</translation>
    </message>
    <message>
        <source>The windows are exact all the same; losses and gradients are those of a training much alike.</source>
        <translation>Die Fenster sind dennoch exakt; Verluste und Gradienten sind die eines sehr ähnlichen Trainings.</translation>
    </message>
    <message>
        <source>The run has logged nothing of this step.</source>
        <translation>Der Lauf hat zu diesem Schritt nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Trainingsverlust</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Zukunftsverlust</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Koeffizient</translation>
    </message>
    <message>
        <source>Clipped at</source>
        <translation>Clipping bei</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 Parameter</translation>
    </message>
    <message>
        <source>The data has changed, so the windows may be others; losses and gradients are those of a training much alike.</source>
        <translation>Die Daten haben sich geändert, daher können die Fenster andere sein; Verluste und Gradienten gehören zu einem sehr ähnlichen Training.</translation>
    </message>
    <message>
        <source>Every logged number of the steps replayed came out the same to the last bit.</source>
        <translation>Jede aufgezeichnete Zahl der wiederholten Schritte kam bis aufs letzte Bit gleich heraus.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepAxisRow</name>
    <message>
        <source>Choices</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Field that varies</source>
        <translation>Feld, das variiert</translation>
    </message>
    <message>
        <source>Values of the field</source>
        <translation>Werte des Felds</translation>
    </message>
    <message>
        <source>One run for each value, with commas between them</source>
        <translation>Ein Lauf je Wert, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Choose values from a list</source>
        <translation>Werte aus einer Liste wählen</translation>
    </message>
    <message>
        <source>Vary this field no longer</source>
        <translation>Dieses Feld nicht mehr variieren</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>Ein Feld wählen.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepController</name>
    <message>
        <source>Another run was started, so the sweep has stopped. Continue it when that run has ended.</source>
        <translation>Ein anderer Lauf wurde gestartet, daher hat der Sweep angehalten. Nach dem Ende jenes Laufs fortsetzen.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepDifferenceView</name>
    <message>
        <source>Figure that is compared</source>
        <translation>Verglichene Zahl</translation>
    </message>
    <message>
        <source>What the evaluations measured, of which the difference is taken</source>
        <translation>Was die Auswertungen gemessen haben; davon wird die Differenz gebildet</translation>
    </message>
    <message>
        <source>Reference group</source>
        <translation>Referenzgruppe</translation>
    </message>
    <message>
        <source>The group that is taken away from the others, seed by seed</source>
        <translation>Die Gruppe, die von den anderen abgezogen wird, Seed für Seed</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Save or copy the chart or its values, with those of each seed</source>
        <translation>Diagramm oder seine Werte speichern oder kopieren, mit denen jedes Seeds</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>Werte als CSV…</translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation>Werte als CSV kopieren</translation>
    </message>
    <message>
        <source>&amp;minus</source>
        <translation>&amp;minus</translation>
    </message>
    <message>
        <source>Differences of all groups at the chosen step</source>
        <translation>Differenzen aller Gruppen beim gewählten Schritt</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>%1: difference to %2</source>
        <translation>%1: Differenz zu %2</translation>
    </message>
    <message>
        <source>Difference (%1)</source>
        <translation>Unterschied (%1)</translation>
    </message>
    <message>
        <source>The differences appear here as runs are evaluated.</source>
        <translation>Die Differenzen erscheinen hier, sobald Läufe ausgewertet werden.</translation>
    </message>
    <message>
        <source>A difference takes two groups: add a variant, or a field that varies.</source>
        <translation>Eine Differenz braucht zwei Gruppen: eine Variante oder ein Feld, das variiert, hinzufügen.</translation>
    </message>
    <message>
        <source>No seed of two groups has this figure at the same step yet.</source>
        <translation>Noch hat kein Seed zweier Gruppen diese Zahl beim selben Schritt.</translation>
    </message>
    <message>
        <source>%1: not evaluated at step %2 together with the reference</source>
        <translation>%1: bei Schritt %2 nicht zusammen mit der Referenz ausgewertet</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seeds</source>
        <translation>
            <numerusform>%Ln Seed</numerusform>
            <numerusform>%Ln Seeds</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at step %3, %4</source>
        <translation>%1: %2 bei Schritt %3, %4</translation>
    </message>
    <message>
        <source>%1: %2 at step %3. One seed gives no interval: it takes two or more.</source>
        <translation>%1: %2 bei Schritt %3. Ein Seed ergibt kein Intervall: Dafür braucht es mindestens zwei.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepFindings</name>
    <message>
        <source>What the sweep has shown</source>
        <translation>Was der Sweep gezeigt hat</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Mean and difference of every group</source>
        <translation>Mittel und Differenz jeder Gruppe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Difference to a reference by step, with its interval over seeds</source>
        <translation>Differenz zu einer Referenz nach Schritt, mit ihrem Intervall über die Seeds</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Alle Läufe</translation>
    </message>
    <message>
        <source>Fields and figures of all runs in parallel coordinates</source>
        <translation>Felder und Zahlen aller Läufe in parallelen Koordinaten</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepParallelView</name>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>The runs appear here as they are evaluated.</source>
        <translation>Die Läufe erscheinen hier, sobald sie ausgewertet werden.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Choose the figures that have an axis</source>
        <translation>Die Zahlen wählen, die eine Achse haben</translation>
    </message>
    <message>
        <source>Axis that colours the lines</source>
        <translation>Achse, die die Linien färbt</translation>
    </message>
    <message>
        <source>Which axis gives the lines their colours</source>
        <translation>Welche Achse den Linien ihre Farben gibt</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Take all brushes away (Escape in the chart)</source>
        <translation>Alle Bereiche entfernen (Esc im Diagramm)</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Bild…</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Diagramm als Bild speichern</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs pass the brushes.</source>
        <translation>
            <numerusform>%1 von %Ln Lauf liegt in den Bereichen.</numerusform>
            <numerusform>%1 von %Ln Läufen liegen in den Bereichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag along an axis to keep the runs of a range; a click takes it away. Double-click a line to open the run.</source>
        <translation>Entlang einer Achse ziehen, um die Läufe eines Bereichs zu behalten; ein Klick nimmt ihn weg. Doppelklick auf eine Linie öffnet den Lauf.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepPlanEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the sweep</source>
        <translation>Name des Sweeps</translation>
    </message>
    <message>
        <source>Also the name of its folder, in which each run has one</source>
        <translation>Zugleich der Name seines Ordners, in dem jeder Lauf einen eigenen hat</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Use the current configuration</source>
        <translation>Aktuelle Konfiguration verwenden</translation>
    </message>
    <message>
        <source>Take the configuration on the Configure page as the base</source>
        <translation>Die Konfiguration der Seite „Konfiguration“ als Basis nehmen</translation>
    </message>
    <message>
        <source>Choose the data…</source>
        <translation>Daten wählen…</translation>
    </message>
    <message>
        <source>The file that all runs are trained on</source>
        <translation>Die Datei, auf der alle Läufe trainiert werden</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Varianten</translation>
    </message>
    <message>
        <source>Add the current configuration</source>
        <translation>Aktuelle Konfiguration hinzufügen</translation>
    </message>
    <message>
        <source>A variant with what the Configure page has changed against the base</source>
        <translation>Eine Variante mit dem, was die Seite „Konfiguration“ gegenüber der Basis geändert hat</translation>
    </message>
    <message>
        <source>Fields that vary</source>
        <translation>Felder, die variieren</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Every variant is trained with every combination of the values</source>
        <translation>Jede Variante wird mit jeder Kombination der Werte trainiert</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Seeds</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Zahl der Seeds</translation>
    </message>
    <message>
        <source>Runs of each group, with seeds one after the other. At least 3 tell how much chance matters.</source>
        <translation>Läufe je Gruppe, mit aufeinanderfolgenden Seeds. Ab 3 zeigt sich, wie viel der Zufall ausmacht.</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Erster Seed</translation>
    </message>
    <message>
        <source>from</source>
        <translation>ab</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Group that the others are compared with</source>
        <translation>Gruppe, mit der die anderen verglichen werden</translation>
    </message>
    <message>
        <source>The results show every group&apos;s difference to this one</source>
        <translation>Die Ergebnisse zeigen die Differenz jeder Gruppe zu dieser</translation>
    </message>
    <message>
        <source>No file to train on is chosen</source>
        <translation>Keine Datei zum Trainieren gewählt</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>Name of the variant</source>
        <translation>Name der Variante</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The base as it is</source>
        <translation>Die Basis, wie sie ist</translation>
    </message>
    <message>
        <source>The first group</source>
        <translation>Die erste Gruppe</translation>
    </message>
    <message>
        <source>The first group: %1</source>
        <translation>Die erste Gruppe: %1</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepPresenter</name>
    <message>
        <source>sweep</source>
        <translation>Sweep</translation>
    </message>
    <message>
        <source>Data of the sweep</source>
        <translation>Daten des Sweeps</translation>
    </message>
    <message>
        <source>All runs of the sweep %1 are done.</source>
        <translation>Alle Läufe des Sweeps %1 sind fertig.</translation>
    </message>
    <message>
        <source>Open sweep</source>
        <translation>Sweep öffnen</translation>
    </message>
    <message>
        <source>A run is training. The sweep can begin when it has ended or is stopped.</source>
        <translation>Ein Lauf trainiert. Der Sweep kann beginnen, wenn er zu Ende oder gestoppt ist.</translation>
    </message>
    <message>
        <source>There is something else in %1. Give the sweep another name.</source>
        <translation>In %1 liegt etwas anderes. Dem Sweep einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>A run is in training. Stop it to open another.</source>
        <translation>Ein Lauf ist im Training. Erst beenden, um einen anderen zu öffnen.</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Ergebnisse speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Save differences</source>
        <translation>Differenzen speichern</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and exactly as many parameters as the model.</source>
        <translation>
            <numerusform>Die Baseline hat %Ln Schicht der Breite %1 und genau so viele Parameter wie das Modell.</numerusform>
            <numerusform>Die Baseline hat %Ln Schichten der Breite %1 und genau so viele Parameter wie das Modell.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) more than the model&apos;s %4.</source>
        <translation>
            <numerusform>Die Baseline hat %Ln Schicht der Breite %1 und %2 Parameter (%3 %) mehr als das Modell mit %4.</numerusform>
            <numerusform>Die Baseline hat %Ln Schichten der Breite %1 und %2 Parameter (%3 %) mehr als das Modell mit %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) fewer than the model&apos;s %4.</source>
        <translation>
            <numerusform>Die Baseline hat %Ln Schicht der Breite %1 und %2 Parameter (%3 %) weniger als das Modell mit %4.</numerusform>
            <numerusform>Die Baseline hat %Ln Schichten der Breite %1 und %2 Parameter (%3 %) weniger als das Modell mit %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::SweepResults</name>
    <message>
        <source>The results appear here as runs finish.</source>
        <translation>Die Ergebnisse erscheinen hier, sobald Läufe fertig sind.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <source>Choose the figures that the table shows</source>
        <translation>Die Zahlen wählen, die die Tabelle zeigt</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Copy or save the table; CSV has all metrics and every figure</source>
        <translation>Tabelle kopieren oder speichern; CSV enthält alle Metriken und jede Zahl</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Als CSV kopieren</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Als Markdown speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Results of the sweep</source>
        <translation>Ergebnisse des Sweeps</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepRunsModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertig</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>In training, live on the other pages</source>
        <translation>Im Training, live auf den anderen Seiten</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>Noch nicht begonnen</translation>
    </message>
    <message>
        <source>Stopped or cut off; it goes on from its newest checkpoint</source>
        <translation>Gestoppt oder abgebrochen; geht vom neuesten Checkpoint weiter</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>Alle Schritte sind getan</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepRunsTable</name>
    <message>
        <source>Runs of the sweep</source>
        <translation>Läufe des Sweeps</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Unfertig</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepSummaryModel</name>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: the others are compared with it</source>
        <translation>%1: Die anderen werden damit verglichen</translation>
    </message>
    <message>
        <source>Finished runs, of those planned</source>
        <translation>Fertige Läufe, von den geplanten</translation>
    </message>
    <message>
        <source>No run has this figure yet</source>
        <translation>Noch kein Lauf hat diese Zahl</translation>
    </message>
    <message numerus="yes">
        <source>%1: mean and standard error over %Ln runs</source>
        <translation>
            <numerusform>%1: Mittel und Standardfehler über %Ln Lauf</numerusform>
            <numerusform>%1: Mittel und Standardfehler über %Ln Läufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs two seeds that both groups have finished</source>
        <translation>Braucht zwei Seeds, die in beiden Gruppen fertig sind</translation>
    </message>
    <message numerus="yes">
        <source>%1: over the %Ln seeds that both groups have finished</source>
        <translation>
            <numerusform>%1: über den %Ln Seed, der in beiden Gruppen fertig ist</numerusform>
            <numerusform>%1: über die %Ln Seeds, die in beiden Gruppen fertig sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Parameters that the trained model keeps</source>
        <translation>Parameter, die das trainierte Modell behält</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>%1: mean ± standard error over the seeds</source>
        <translation>%1: Mittel ± Standardfehler über die Seeds</translation>
    </message>
    <message>
        <source>%1, difference to “%2”, seed by seed: mean ± standard error, and the two-sided p-value of Student&apos;s paired t-test. p is how often so large a difference would come by chance if there were none; below 0.05 it is in bold. With many groups some will be below 0.05 by chance.</source>
        <translation>%1, Differenz zu „%2“, Seed für Seed: Mittel ± Standardfehler und der zweiseitige p-Wert des gepaarten t-Tests nach Student. p sagt, wie oft eine so große Differenz durch Zufall aufträte, wenn es keine gäbe; unter 0.05 ist er fett. Bei vielen Gruppen liegen einige durch Zufall unter 0.05.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>%1 as published by the authors</source>
        <translation>%1, wie von den Autoren veröffentlicht</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepView</name>
    <message>
        <source>Sweeps</source>
        <translation>Sweeps</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Plan another sweep: an empty one, or a ready one</source>
        <translation>Einen weiteren Sweep planen: einen leeren oder einen vorbereiteten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>See a sweep on disk, and go on with it</source>
        <translation>Einen Sweep vom Datenträger ansehen und weiterführen</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>Sweep starten</translation>
    </message>
    <message>
        <source>Stop after this run</source>
        <translation>Nach diesem Lauf stoppen</translation>
    </message>
    <message>
        <source>Let the run in training finish, and begin no other</source>
        <translation>Den laufenden Lauf zu Ende führen und keinen weiteren beginnen</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Sofort stoppen</translation>
    </message>
    <message>
        <source>Save the run in training and stop; the sweep can be continued</source>
        <translation>Den laufenden Lauf speichern und stoppen; der Sweep lässt sich fortsetzen</translation>
    </message>
    <message>
        <source>Empty sweep</source>
        <translation>Leerer Sweep</translation>
    </message>
    <message>
        <source>Copy of this plan</source>
        <translation>Kopie dieses Plans</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>Noch kein Sweep</translation>
    </message>
    <message>
        <source>A sweep trains a family of runs one after the other and compares them. Add a field with several values, or begin with a ready sweep.</source>
        <translation>Ein Sweep trainiert eine Familie von Läufen nacheinander und vergleicht sie. Ein Feld mit mehreren Werten hinzufügen oder mit einem vorbereiteten Sweep beginnen.</translation>
    </message>
    <message>
        <source>Choose a ready sweep</source>
        <translation>Vorbereiteten Sweep wählen</translation>
    </message>
    <message>
        <source>Steps of the sweep that are done</source>
        <translation>Erledigte Schritte des Sweeps</translation>
    </message>
    <message>
        <source>Runs that differ in a few fields, trained one after the other and compared</source>
        <translation>Läufe, die sich in wenigen Feldern unterscheiden, nacheinander trainiert und verglichen</translation>
    </message>
    <message>
        <source>Open sweep folder…</source>
        <translation>Sweep-Ordner öffnen…</translation>
    </message>
    <message>
        <source>Retry failed runs</source>
        <translation>Fehlgeschlagene Läufe wiederholen</translation>
    </message>
    <message>
        <source>Continue sweep</source>
        <translation>Sweep fortsetzen</translation>
    </message>
    <message>
        <source>Reading the sweep…</source>
        <translation>Sweep wird gelesen…</translation>
    </message>
    <message>
        <source>The plan has no runs yet.</source>
        <translation>Der Plan hat noch keine Läufe.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln Lauf</numerusform>
            <numerusform>%Ln Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs finished</source>
        <translation>
            <numerusform>%1 von %Ln Lauf fertig</numerusform>
            <numerusform>%1 von %Ln Läufen fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln fehlgeschlagen</numerusform>
            <numerusform>%Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. In training: %2, seed %3</source>
        <translation>%1. Im Training: %2, Seed %3</translation>
    </message>
    <message>
        <source>Against an equal baseline, by width</source>
        <translation>Gegen eine gleich große Baseline, über die Breite</translation>
    </message>
    <message>
        <source>The model on the Configure page and a baseline whose width makes it as large, on the same batches in the same order, three seeds each</source>
        <translation>Das Modell der Seite „Konfiguration“ und eine Baseline, deren Breite sie ebenso groß macht, auf denselben Batches in derselben Reihenfolge, je drei Seeds</translation>
    </message>
    <message>
        <source>Against an equal baseline, by depth</source>
        <translation>Gegen eine gleich große Baseline, über die Tiefe</translation>
    </message>
    <message>
        <source>The same with a baseline whose number of layers makes it as large</source>
        <translation>Dasselbe mit einer Baseline, deren Schichtzahl sie ebenso groß macht</translation>
    </message>
</context>
<context>
    <name>deepsight::SystemLine</name>
    <message>
        <source>How busy the machine is</source>
        <translation>Wie ausgelastet der Rechner ist</translation>
    </message>
    <message>
        <source>The newest sample of this run. Curves page, Panels › System, shows all of them.</source>
        <translation>Die neueste Messung dieses Laufs. Seite „Kurven“, Diagramme › System, zeigt alle.</translation>
    </message>
    <message>
        <source>%1 cores at work, processors %2 busy</source>
        <translation>%1 Kerne in Arbeit, Prozessoren zu %2 ausgelastet</translation>
    </message>
    <message>
        <source>Memory: %1 of this run, %2 of %3 in all</source>
        <translation>Speicher: %1 von diesem Lauf, insgesamt %2 von %3</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>%1 ausgelastet</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 W</source>
        <translation>%1 W</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>deepsight::TimeCard</name>
    <message>
        <source>Time to finish</source>
        <translation>Zeit bis zum Ende</translation>
    </message>
    <message>
        <source>Measure speed</source>
        <translation>Geschwindigkeit messen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>Zeit je Schritt</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens pro Sekunde</translation>
    </message>
    <message>
        <source>Share of evaluations</source>
        <translation>Anteil der Auswertungen</translation>
    </message>
    <message>
        <source>Times a few steps of this model on random tokens, about two seconds</source>
        <translation>Misst die Zeit einiger Schritte dieses Modells auf zufälligen Tokens, etwa zwei Sekunden</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Measured on steps of this model (%1, %2).</source>
        <translation>Gemessen an Schritten dieses Modells (%1, %2).</translation>
    </message>
    <message>
        <source>Measured on this model with a batch of %1 (%2, %3).</source>
        <translation>Gemessen an diesem Modell mit einem Batch von %1 (%2, %3).</translation>
    </message>
    <message>
        <source>Too large to try: estimated from the speed of a matrix product (%1, %2). It may be off by half.</source>
        <translation>Zu groß zum Ausprobieren: geschätzt aus der Geschwindigkeit eines Matrixprodukts (%1, %2). Kann um die Hälfte danebenliegen.</translation>
    </message>
    <message>
        <source>Measuring the speed of this machine…</source>
        <translation>Geschwindigkeit dieses Rechners wird gemessen…</translation>
    </message>
</context>
<context>
    <name>deepsight::WeightsPresenter</name>
    <message>
        <source>Import weights</source>
        <translation>Gewichte importieren</translation>
    </message>
    <message>
        <source>PyTorch state dicts (*.safetensors)</source>
        <translation>PyTorch-State-Dicts (*.safetensors)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <source>Opening the data</source>
        <translation>Daten werden geöffnet</translation>
    </message>
    <message>
        <source>Export weights</source>
        <translation>Gewichte exportieren</translation>
    </message>
    <message>
        <source>Make the folder %1 in</source>
        <translation>Den Ordner %1 anlegen in</translation>
    </message>
    <message>
        <source>Reading the checkpoint</source>
        <translation>Checkpoint wird gelesen</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exportiert: %1</translation>
    </message>
    <message>
        <source>These weights cannot be imported</source>
        <translation>Diese Gewichte lassen sich nicht importieren</translation>
    </message>
</context>
<context>
    <name>deepsight::Workspace</name>
    <message>
        <source>Cannot open the run</source>
        <translation>Der Lauf lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>Start nicht möglich</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>Training uses this configuration. Stop it to make changes.</source>
        <translation>Das Training nutzt diese Konfiguration. Für Änderungen beenden.</translation>
    </message>
    <message>
        <source>A run is active.</source>
        <translation>Ein Lauf ist aktiv.</translation>
    </message>
    <message>
        <source>Correct the marked fields on the Configure page first.</source>
        <translation>Erst die markierten Felder auf der Seite „Konfiguration“ korrigieren.</translation>
    </message>
    <message>
        <source>A sweep is training. Stop it to make changes.</source>
        <translation>Ein Sweep trainiert. Für Änderungen erst stoppen.</translation>
    </message>
    <message>
        <source>Batch size %1 and gradient accumulation %2 from here on</source>
        <translation>Ab hier Batchgröße %1 und Gradientenakkumulation %2</translation>
    </message>
    <message>
        <source>Forked: %1</source>
        <translation>Abgezweigt: %1</translation>
    </message>
    <message>
        <source>A run is being started on %1.</source>
        <translation>Ein Lauf wird auf %1 gestartet.</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importiert: %1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for planning language models.</source>
        <translation>Werkbank für planende Sprachmodelle.</translation>
    </message>
    <message>
        <source>Run or checkpoint folder, configuration, text or token file to open.</source>
        <translation>Lauf- oder Checkpoint-Ordner, Konfiguration, Text oder Token-Datei zum Öffnen.</translation>
    </message>
</context>
</TS>

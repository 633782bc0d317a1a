<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Choice</name>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>Baseline (decoder only)</source>
        <translation>Référence (décodeur seul)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>Log cosine</source>
        <translation>Log-cosinus</translation>
    </message>
    <message>
        <source>Decay (1/z)</source>
        <translation>Décroissance (1/z)</translation>
    </message>
    <message>
        <source>Decay, normalized</source>
        <translation>Décroissance normalisée</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Equal halves</source>
        <translation>Moitié-moitié</translation>
    </message>
    <message>
        <source>By context size</source>
        <translation>Selon la taille du contexte</translation>
    </message>
    <message>
        <source>Before aggregation</source>
        <translation>Avant l’agrégation</translation>
    </message>
    <message>
        <source>After aggregation</source>
        <translation>Après l’agrégation</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Ignore last positions</source>
        <translation>Ignorer les dernières positions</translation>
    </message>
    <message>
        <source>Extended batch</source>
        <translation>Lot étendu</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
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
        <translation>Tâche path-star</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>Fichier texte</translation>
    </message>
    <message>
        <source>nanoGPT token files</source>
        <translation>Fichiers de tokens nanoGPT</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>GPT-2 BPE</source>
        <translation>BPE de GPT-2</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Direct</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Inversé</translation>
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
        <translation>Divergente</translation>
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
        <translation>Configurer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Has no effect under this configuration</source>
        <translation>Sans effet avec cette configuration</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Planning objective</source>
        <translation>Objectif de planification</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Optimisation</source>
        <translation>Optimisation</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Evaluation and checkpoints</source>
        <translation>Évaluation et points de contrôle</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Machine</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>canaux</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>têtes</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pas</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>fenêtres</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>lots</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>points de contrôle</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>threads</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>branches</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>nœuds</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>deepsight: a causal encoder, one linear pass, and a decoder that cross-attends to the encoder output, trained to plan (yiphei/yif-AI, deep_plan_transformer). baseline: a plain decoder-only transformer for comparison (GPT-2, Radford et al. 2019).</source>
        <translation>deepsight&#xa0;: un encodeur causal, une projection linéaire et un décodeur avec attention croisée sur la sortie de l’encodeur, entraînés à planifier (yiphei/yif-AI, deep_plan_transformer). baseline&#xa0;: un transformer simple, décodeur seul, pour comparaison (GPT-2, Radford et al. 2019).</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>Taille du vocabulaire</translation>
    </message>
    <message>
        <source>Rows of the token embedding, which is also the output layer (weight tying, arXiv 1608.05859). Bytes need 257, GPT-2 BPE 50257, path-star N + 4.</source>
        <translation>Lignes de l’embedding des tokens, qui est aussi la couche de sortie (poids partagés, arXiv 1608.05859). Il en faut 257 pour les octets, 50257 pour le BPE de GPT-2, N + 4 pour path-star.</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>Taille du contexte</translation>
    </message>
    <message>
        <source>T, the tokens that the model sees at once. Every position has a learned embedding; attention costs time in proportion to T squared (arXiv 1706.03762).</source>
        <translation>T, les tokens que le modèle voit à la fois. Chaque position a un embedding appris&#xa0;; l’attention coûte un temps proportionnel à T au carré (arXiv 1706.03762).</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>d, the channels of the residual stream. Must be divisible by the number of heads. The feed-forward layers are 4d wide, with exact GELU (arXiv 1706.03762, 1606.08415).</source>
        <translation>d, les canaux du flux résiduel. Doit être divisible par le nombre de têtes. Les couches feed-forward ont une largeur de 4d, avec GELU exact (arXiv 1706.03762, 1606.08415).</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Transformer blocks of the baseline, each with causal self-attention and a feed-forward layer behind LayerNorms (pre-LN, arXiv 2002.04745).</source>
        <translation>Blocs transformer de la référence, chacun avec une auto-attention causale et une couche feed-forward, précédées de LayerNorm (pre-LN, arXiv 2002.04745).</translation>
    </message>
    <message>
        <source>Encoder layers</source>
        <translation>Couches de l’encodeur</translation>
    </message>
    <message>
        <source>Causal self-attention blocks before the linear pass. The output of the last one is the plan: the planning objective acts on it, and the decoder reads it (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Blocs d’auto-attention causale avant la projection linéaire. La sortie du dernier est le plan&#xa0;: l’objectif de planification agit sur elle, et le décodeur la lit (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Decoder layers</source>
        <translation>Couches du décodeur</translation>
    </message>
    <message>
        <source>Blocks after the linear pass, each with causal self-attention, causal cross-attention to the encoder output, and a feed-forward layer (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Blocs après la projection linéaire, chacun avec une auto-attention causale, une attention croisée causale sur la sortie de l’encodeur et une couche feed-forward (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Self-attention heads</source>
        <translation>Têtes d’auto-attention</translation>
    </message>
    <message>
        <source>Heads of every self-attention; each works on width / heads channels (arXiv 1706.03762, section 3.2.2).</source>
        <translation>Têtes de chaque auto-attention&#xa0;; chacune travaille sur largeur / têtes canaux (arXiv 1706.03762, section 3.2.2).</translation>
    </message>
    <message>
        <source>Cross-attention heads</source>
        <translation>Têtes d’attention croisée</translation>
    </message>
    <message>
        <source>Heads of every cross-attention. The published models have twice as many as self-attention heads (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Têtes de chaque attention croisée. Les modèles publiés en ont deux fois plus que de têtes d’auto-attention (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Adds a bias to every linear layer and LayerNorm, as GPT-2 does. The published models have none; the planning norms have their own switch.</source>
        <translation>Ajoute un biais à chaque couche linéaire et à chaque LayerNorm, comme GPT-2. Les modèles publiés n’en ont pas&#xa0;; les normalisations de planification ont leur propre option.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Probability that an activation is zeroed in training: after the embeddings, in attention weights and after each residual branch (Srivastava et al., JMLR 2014). Slows attention down on the CPU.</source>
        <translation>Probabilité qu’une activation soit mise à zéro à l’entraînement&#xa0;: après les embeddings, dans les poids d’attention et après chaque branche résiduelle (Srivastava et al., JMLR 2014). Ralentit l’attention sur le CPU.</translation>
    </message>
    <message>
        <source>Disaffinity score</source>
        <translation>Score de désaffinité</translation>
    </message>
    <message>
        <source>Distance between encoder output u and planning context y, averaged over positions. mse: mean of (u - y) squared; cosine: (1 - cos(u, y)) / 2; log-cosine: -log((1 + cos(u, y)) / 2); none: no planning objective (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Distance entre la sortie de l’encodeur u et le contexte de planification y, moyennée sur les positions. mse&#xa0;: moyenne de (u - y) au carré&#xa0;; cosine&#xa0;: (1 - cos(u, y)) / 2&#xa0;; log-cosine&#xa0;: -log((1 + cos(u, y)) / 2)&#xa0;; none&#xa0;: pas d’objectif de planification (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>n, the number of future tokens that a planning context sums up: the embeddings E[i+1] ... E[i+n]. Must be below the context size. Published runs use 3, 6, 11, 16 and 26 (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>n, le nombre de tokens futurs que résume un contexte de planification&#xa0;: les embeddings E[i+1] ... E[i+n]. Doit être inférieur à la taille du contexte. Les exécutions publiées utilisent 3, 6, 11, 16 et 26 (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Weight of the future loss: total loss = next-token loss + coefficient x future loss. Curves always show the future loss unscaled. Published: 1.</source>
        <translation>Poids de la perte future&#xa0;: perte totale = perte du token suivant + coefficient x perte future. Les courbes montrent toujours la perte future sans ce facteur. Valeur publiée&#xa0;: 1.</translation>
    </message>
    <message>
        <source>Future aggregation</source>
        <translation>Agrégation du futur</translation>
    </message>
    <message>
        <source>Weights of the future embeddings E[i+z], z = 1 ... n. decay: 1/z; decay-normalized: 1/z divided by 1 + 1/2 + ... + 1/n; average: 1/n (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Poids des embeddings futurs E[i+z], z = 1 ... n. decay&#xa0;: 1/z&#xa0;; decay-normalized&#xa0;: 1/z divisé par 1 + 1/2 + ... + 1/n&#xa0;; average&#xa0;: 1/n (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Present-future merge</source>
        <translation>Fusion présent-futur</translation>
    </message>
    <message>
        <source>How the present, the mean of E[1] ... E[i], joins the future. equal: half each; context-size: i : n, by the number of tokens each side speaks for; none: the future alone (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>Comment le présent, moyenne de E[1] ... E[i], se joint au futur. equal&#xa0;: moitié chacun&#xa0;; context-size&#xa0;: i&#xa0;: n, selon le nombre de tokens que représente chaque côté&#xa0;; none&#xa0;: le futur seul (yiphei/yif-AI, deep_plan_transformer).</translation>
    </message>
    <message>
        <source>Planning-context norm</source>
        <translation>Normalisation du contexte de planification</translation>
    </message>
    <message>
        <source>Where the target side is layer-normalised (arXiv 1607.06450): pre: the embeddings, before aggregation; post: the finished planning context; both; or none. Published: post.</source>
        <translation>Où la cible passe par une LayerNorm (arXiv 1607.06450)&#xa0;: pre&#xa0;: les embeddings, avant l’agrégation&#xa0;; post&#xa0;: le contexte de planification final&#xa0;; both&#xa0;: les deux&#xa0;; none&#xa0;: aucune. Valeur publiée&#xa0;: post.</translation>
    </message>
    <message>
        <source>Trainable planning norms</source>
        <translation>Normalisations de planification entraînables</translation>
    </message>
    <message>
        <source>Gives the planning LayerNorms a gain and a bias, as published. The objective can then collapse: gain 0 and equal biases make mse 0 and cosine 1 without any planning. Switch off to rule that out.</source>
        <translation>Donne un gain et un biais aux LayerNorm de planification, comme dans les modèles publiés. L’objectif peut alors s’effondrer&#xa0;: un gain nul et des biais égaux donnent mse 0 et cosinus 1 sans aucune planification. Désactiver pour l’exclure.</translation>
    </message>
    <message>
        <source>Future window</source>
        <translation>Fenêtre future</translation>
    </message>
    <message>
        <source>Positions whose future leaves the context. ignore-last: the last n positions have no future loss (option 2, published); extended: each batch row carries n more tokens for them (option 1, needs continuous text).</source>
        <translation>Positions dont le futur sort du contexte. ignore-last&#xa0;: les n dernières positions n’ont pas de perte future (option 2, publiée)&#xa0;; extended&#xa0;: chaque ligne du lot porte n tokens de plus pour elles (option 1, exige un texte continu).</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>path-star: a planning task generated from a seed (arXiv 2403.06963); text: any UTF-8 text file; token-files: the *_train.bin and *_val.bin of karpathy/nanoGPT, raw little-endian uint16.</source>
        <translation>path-star&#xa0;: une tâche de planification générée à partir d’une graine (arXiv 2403.06963)&#xa0;; text&#xa0;: tout fichier texte UTF-8&#xa0;; token-files&#xa0;: les *_train.bin et *_val.bin de karpathy/nanoGPT, uint16 little-endian bruts.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The text file, or the *_train.bin of a pair whose *_val.bin lies beside it.</source>
        <translation>Le fichier texte, ou le *_train.bin d’une paire dont le *_val.bin est à côté.</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>Tokeniseur</translation>
    </message>
    <message>
        <source>bytes: 256 byte values and an end-of-text token; gpt2: GPT-2&apos;s byte-pair encoding, 50257 tokens (Radford et al. 2019; arXiv 1508.07909). Token files are already tokenized: choose the one they were made with, for labels.</source>
        <translation>bytes&#xa0;: 256 valeurs d’octet et un token de fin de texte&#xa0;; gpt2&#xa0;: le byte-pair encoding de GPT-2, 50257 tokens (Radford et al. 2019&#xa0;; arXiv 1508.07909). Les fichiers de tokens sont déjà tokenisés&#xa0;: choisir le tokeniseur qui les a produits, pour l’affichage.</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>Part de validation</translation>
    </message>
    <message>
        <source>Share of the text kept for validation, taken from its end; never trained on.</source>
        <translation>Part du texte réservée à la validation, prise à la fin&#xa0;; jamais utilisée pour l’entraînement.</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>Branches</translation>
    </message>
    <message>
        <source>d of the path-star graph G(d, l): the paths that leave the start node. Guessing the first step is right with chance 1/d, where next-token training gets stuck (arXiv 2403.06963).</source>
        <translation>d du graphe path-star G(d, l)&#xa0;: les chemins qui partent du nœud de départ. Deviner le premier pas réussit avec probabilité 1/d, là où l’entraînement au token suivant se bloque (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Arm length</source>
        <translation>Longueur des branches</translation>
    </message>
    <message>
        <source>l of the path-star graph G(d, l): nodes on each arm, the start included (arXiv 2403.06963).</source>
        <translation>l du graphe path-star G(d, l)&#xa0;: nœuds de chaque branche, départ compris (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Node names</source>
        <translation>Noms de nœuds</translation>
    </message>
    <message>
        <source>N, the distinct node names that graphs draw from; at least 1 + d (l - 1), one for every node of a graph (arXiv 2403.06963).</source>
        <translation>N, les noms de nœuds distincts où puisent les graphes&#xa0;; au moins 1 + d (l - 1), un par nœud d’un graphe (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Answer order</source>
        <translation>Ordre de la réponse</translation>
    </message>
    <message>
        <source>forward: the path is written from the start, so its first step needs planning; reversed: from the goal back, where each step follows from the one before (arXiv 2403.06963).</source>
        <translation>forward&#xa0;: le chemin est écrit depuis le départ, son premier pas demande donc de planifier&#xa0;; reversed&#xa0;: depuis l’arrivée, où chaque pas découle du précédent (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Training lines</source>
        <translation>Lignes d’entraînement</translation>
    </message>
    <message>
        <source>Graphs to train on, drawn independently. The paper uses 200000 (arXiv 2403.06963).</source>
        <translation>Graphes d’entraînement, tirés indépendamment. L’article en utilise 200000 (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Test lines</source>
        <translation>Lignes de test</translation>
    </message>
    <message>
        <source>Graphs to validate on, drawn independently. The paper uses 20000 (arXiv 2403.06963).</source>
        <translation>Graphes de validation, tirés indépendamment. L’article en utilise 20000 (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Graph seed</source>
        <translation>Graine des graphes</translation>
    </message>
    <message>
        <source>Seed of the graphs: the same seed gives the same lines on every machine.</source>
        <translation>Graine des graphes&#xa0;: la même graine donne les mêmes lignes sur toute machine.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille de lot</translation>
    </message>
    <message>
        <source>Windows of T tokens in one forward pass. Memory grows with it: lower it and raise the gradient accumulation when memory runs out.</source>
        <translation>Fenêtres de T tokens dans une passe avant. La mémoire croît avec elle&#xa0;: si la mémoire manque, la réduire et augmenter l’accumulation de gradients.</translation>
    </message>
    <message>
        <source>Gradient accumulation</source>
        <translation>Accumulation de gradients</translation>
    </message>
    <message>
        <source>Forward and backward passes whose mean gradient makes one step. A step sees batch size x accumulation x T tokens (karpathy/nanoGPT).</source>
        <translation>Passes avant et arrière dont le gradient moyen fait un pas. Un pas voit taille de lot x accumulation x T tokens (karpathy/nanoGPT).</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Bêta 1</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s mean of gradients, m = b1 m + (1 - b1) g (arXiv 1412.6980).</source>
        <translation>Décroissance de la moyenne des gradients d’AdamW, m = b1 m + (1 - b1) g (arXiv 1412.6980).</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Bêta 2</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s mean of squared gradients, v = b2 v + (1 - b2) g g (arXiv 1412.6980).</source>
        <translation>Décroissance de la moyenne des gradients au carré d’AdamW, v = b2 v + (1 - b2) g g (arXiv 1412.6980).</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to the square root of v in AdamW&apos;s denominator (arXiv 1412.6980).</source>
        <translation>Ajouté à la racine carrée de v au dénominateur d’AdamW (arXiv 1412.6980).</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight decay</translation>
    </message>
    <message>
        <source>Decoupled decay: each step also takes learning rate x decay x weight off every weight (AdamW, arXiv 1711.05101). Parameters of one dimension, norms and biases, are spared.</source>
        <translation>Décroissance découplée&#xa0;: chaque pas retire aussi taux d’apprentissage x decay x poids à chaque poids (AdamW, arXiv 1711.05101). Les paramètres à une dimension, normalisations et biais, sont épargnés.</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Écrêtage du gradient</translation>
    </message>
    <message>
        <source>Largest global gradient norm; a longer gradient is scaled down to it (Pascanu et al., arXiv 1211.5063). 0: no clipping.</source>
        <translation>Plus grande norme globale du gradient&#xa0;; un gradient plus long y est ramené (Pascanu et al., arXiv 1211.5063). 0&#xa0;: pas d’écrêtage.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Optimizer steps to train for. A finished run can be continued with more.</source>
        <translation>Pas d’optimisation à effectuer. Une exécution terminée peut être continuée avec davantage de pas.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Highest learning rate, reached at the end of the warm-up and followed by a cosine decay (arXiv 1608.03983).</source>
        <translation>Taux d’apprentissage maximal, atteint à la fin du warm-up et suivi d’une décroissance en cosinus (arXiv 1608.03983).</translation>
    </message>
    <message>
        <source>Minimum learning rate</source>
        <translation>Taux d’apprentissage minimal</translation>
    </message>
    <message>
        <source>Where the cosine decay ends: min + (max - min)(1 + cos(pi p)) / 2, p from 0 after the warm-up to 1 at the decay end (karpathy/nanoGPT). Usual: a tenth of the learning rate.</source>
        <translation>Où finit la décroissance en cosinus&#xa0;: min + (max - min)(1 + cos(pi p)) / 2, p allant de 0 après le warm-up à 1 à la fin de la décroissance (karpathy/nanoGPT). D’ordinaire&#xa0;: un dixième du taux d’apprentissage.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises linearly from 0 (arXiv 1706.03762, section 5.3).</source>
        <translation>Pas pendant lesquels le taux d’apprentissage croît linéairement depuis 0 (arXiv 1706.03762, section 5.3).</translation>
    </message>
    <message>
        <source>Decay end</source>
        <translation>Fin de la décroissance</translation>
    </message>
    <message>
        <source>Step at which the minimum learning rate is reached; 0: the last step. The published runs stop at step 9000 of a decay to step 700000.</source>
        <translation>Pas auquel le taux d’apprentissage minimal est atteint&#xa0;; 0&#xa0;: le dernier pas. Les exécutions publiées s’arrêtent au pas 9000 d’une décroissance jusqu’au pas 700000.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Seed of initial weights, dropout and data order. On one CPU with the same number of threads and precision, the same seed repeats a run bit for bit.</source>
        <translation>Graine des poids initiaux, du dropout et de l’ordre des données. Sur un même CPU, avec le même nombre de threads et la même précision, la même graine reproduit une exécution au bit près.</translation>
    </message>
    <message>
        <source>Evaluation interval</source>
        <translation>Intervalle d’évaluation</translation>
    </message>
    <message>
        <source>Steps between two measurements on the validation split; each also takes an embedding snapshot.</source>
        <translation>Pas entre deux mesures sur le jeu de validation&#xa0;; chacune prend aussi un instantané des embeddings.</translation>
    </message>
    <message>
        <source>Evaluation batches</source>
        <translation>Lots d’évaluation</translation>
    </message>
    <message>
        <source>Validation batches that a loss is averaged over: spread evenly over the split, and the same ones every time.</source>
        <translation>Lots de validation sur lesquels une perte est moyennée&#xa0;: répartis régulièrement dans le jeu, et toujours les mêmes.</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>Intervalle des points de contrôle</translation>
    </message>
    <message>
        <source>Steps between two checkpoints; 0: only on the best validation loss and on stop.</source>
        <translation>Pas entre deux points de contrôle&#xa0;; 0&#xa0;: seulement à la meilleure perte de validation et à l’arrêt.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>Points de contrôle conservés</translation>
    </message>
    <message>
        <source>The newest checkpoints that stay on the disk, beside the best one.</source>
        <translation>Les points de contrôle les plus récents qui restent sur le disque, en plus du meilleur.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>auto: the first CUDA device, or the CPU when there is none; cpu; or cuda:0, cuda:1, ... for one card.</source>
        <translation>auto&#xa0;: le premier périphérique CUDA, ou le CPU s’il n’y en a pas&#xa0;; cpu&#xa0;; ou cuda:0, cuda:1, ... pour une carte précise.</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>fp32: single precision; bf16: matrix products in bfloat16, weights and optimizer in single precision (arXiv 1710.03740, 1905.12322); auto: bf16 where it is measurably faster on this machine.</source>
        <translation>fp32&#xa0;: simple précision&#xa0;; bf16&#xa0;: produits matriciels en bfloat16, poids et optimiseur en simple précision (arXiv 1710.03740, 1905.12322)&#xa0;; auto&#xa0;: bf16 là où c’est nettement plus rapide sur cette machine.</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>Threads CPU</translation>
    </message>
    <message>
        <source>Threads that compute on the CPU; 0: one per core. The number changes the order of sums, so results repeat exactly only with the same number.</source>
        <translation>Threads qui calculent sur le CPU&#xa0;; 0&#xa0;: un par cœur. Leur nombre change l’ordre des sommes&#xa0;: les résultats ne se répètent exactement qu’avec le même nombre.</translation>
    </message>
    <message>
        <source>The width of %1 must be divisible by the number of heads; use a width of %2, or fewer heads.</source>
        <translation>La largeur de %1 doit être divisible par le nombre de têtes&#xa0;; prendre une largeur de %2, ou moins de têtes.</translation>
    </message>
    <message>
        <source>The baseline has no planning objective; set the score to &quot;none&quot; or the architecture to &quot;deepsight&quot;.</source>
        <translation>La référence n’a pas d’objectif de planification&#xa0;; mettre le score sur «&#xa0;none&#xa0;» ou l’architecture sur «&#xa0;deepsight&#xa0;».</translation>
    </message>
    <message>
        <source>The horizon must be below the context size; use at most %1.</source>
        <translation>L’horizon doit être inférieur à la taille du contexte&#xa0;; prendre au plus %1.</translation>
    </message>
    <message>
        <source>The extended window needs continuous text, and path-star lines end; use &quot;ignore-last&quot;.</source>
        <translation>La fenêtre étendue exige un texte continu, or les lignes path-star se terminent&#xa0;; utiliser «&#xa0;ignore-last&#xa0;».</translation>
    </message>
    <message>
        <source>Choose the text file to train on.</source>
        <translation>Choisir le fichier texte d’entraînement.</translation>
    </message>
    <message>
        <source>Choose the *_train.bin file to train on.</source>
        <translation>Choisir le fichier *_train.bin d’entraînement.</translation>
    </message>
    <message>
        <source>This data has %1 tokens; use at least that vocabulary size.</source>
        <translation>Ces données ont %1 tokens&#xa0;; prendre au moins cette taille de vocabulaire.</translation>
    </message>
    <message>
        <source>A graph of %1 arms of %2 nodes has %3 different nodes; use at least that many names.</source>
        <translation>Un graphe de %1 branches de %2 nœuds a %3 nœuds différents&#xa0;; prendre au moins autant de noms.</translation>
    </message>
    <message>
        <source>A line of these graphs fills a context of %1 tokens; set it to that.</source>
        <translation>Une ligne de ces graphes remplit un contexte de %1 tokens&#xa0;; choisir cette valeur.</translation>
    </message>
    <message>
        <source>It must not be above the learning rate of %1.</source>
        <translation>Il ne doit pas dépasser le taux d’apprentissage de %1.</translation>
    </message>
    <message>
        <source>The warm-up must end before the last step, %1.</source>
        <translation>Le warm-up doit finir avant le dernier pas, %1.</translation>
    </message>
    <message>
        <source>The warm-up must end before the decay end, step %1.</source>
        <translation>Le warm-up doit finir avant la fin de la décroissance, au pas %1.</translation>
    </message>
    <message>
        <source>It must be a whole number from %1 to %2, not %3.</source>
        <translation>La valeur doit être un entier de %1 à %2, et non %3.</translation>
    </message>
    <message>
        <source>It must be a number from %1 to %2, not %3.</source>
        <translation>La valeur doit être un nombre de %1 à %2, et non %3.</translation>
    </message>
    <message>
        <source>It must be %1, not &quot;%2&quot;.</source>
        <translation>La valeur doit être %1, et non «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>It must be valid UTF-8.</source>
        <translation>Le texte doit être en UTF-8 valide.</translation>
    </message>
    <message>
        <source>It must be &quot;auto&quot;, &quot;cpu&quot; or &quot;cuda:&quot; and a card number, not &quot;%1&quot;.</source>
        <translation>La valeur doit être «&#xa0;auto&#xa0;», «&#xa0;cpu&#xa0;» ou «&#xa0;cuda:&#xa0;» suivi d’un numéro de carte, et non «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Token embedding</source>
        <translation>Embedding des tokens</translation>
    </message>
    <message>
        <source>Looks up a vector for each token. The output layer shares this table.</source>
        <translation>Associe un vecteur à chaque token. La couche de sortie partage cette table.</translation>
    </message>
    <message>
        <source>Position embedding</source>
        <translation>Embedding des positions</translation>
    </message>
    <message>
        <source>Adds a learned vector for each position.</source>
        <translation>Ajoute un vecteur appris pour chaque position.</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>Auto-attention</translation>
    </message>
    <message>
        <source>Each position reads itself and the positions before it, with several heads at once.</source>
        <translation>Chaque position se lit elle-même et lit les précédentes, avec plusieurs têtes à la fois.</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>Attention croisée</translation>
    </message>
    <message>
        <source>Each position of the decoder reads the encoder output up to its own position.</source>
        <translation>Chaque position du décodeur lit la sortie de l’encodeur jusqu’à sa propre position.</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>Feed-forward</translation>
    </message>
    <message>
        <source>Two linear layers with GELU between them, four times as wide inside.</source>
        <translation>Deux couches linéaires séparées par GELU, quatre fois plus larges à l’intérieur.</translation>
    </message>
    <message>
        <source>Linear pass</source>
        <translation>Projection linéaire</translation>
    </message>
    <message>
        <source>Turns the encoder output into the decoder&apos;s first input, position by position.</source>
        <translation>Transforme la sortie de l’encodeur en première entrée du décodeur, position par position.</translation>
    </message>
    <message>
        <source>Planning context</source>
        <translation>Contexte de planification</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, a weighted sum of the next n embeddings. No gradient passes back through it.</source>
        <translation>Joint le présent, moyenne des embeddings jusqu’ici, au futur, somme pondérée des n embeddings suivants. Aucun gradient ne le traverse.</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Perte future</translation>
    </message>
    <message>
        <source>Compares the encoder output with the planning context, so that the encoder learns to look ahead.</source>
        <translation>Compare la sortie de l’encodeur au contexte de planification, pour que l’encodeur apprenne à anticiper.</translation>
    </message>
    <message>
        <source>Final norm</source>
        <translation>Normalisation finale</translation>
    </message>
    <message>
        <source>Normalizes the last hidden states.</source>
        <translation>Normalise les derniers états cachés.</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Couche de sortie</translation>
    </message>
    <message>
        <source>Scores every token of the vocabulary with the token embedding&apos;s table, so it has no parameters of its own.</source>
        <translation>Note chaque token du vocabulaire avec la table de l’embedding des tokens&#xa0;; elle n’a donc pas de paramètres propres.</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>Décodeur</translation>
    </message>
    <message>
        <source>Planning norms</source>
        <translation>Normalisations de planification</translation>
    </message>
    <message>
        <source>Demo: path-star</source>
        <translation>Démo&#xa0;: path-star</translation>
    </message>
    <message>
        <source>Finds paths in generated star graphs with two arms: shows within a minute on two CPU cores whether the model plans its first step or guesses it.</source>
        <translation>Trouve des chemins dans des graphes en étoile générés, à deux branches&#xa0;: montre en une minute, sur deux cœurs de CPU, si le modèle planifie son premier pas ou le devine.</translation>
    </message>
    <message>
        <source>Small DeepSight</source>
        <translation>Petit DeepSight</translation>
    </message>
    <message>
        <source>0.7 million parameters on the bytes of a text file of yours, for a quick look.</source>
        <translation>0.7 million de paramètres sur les octets d’un fichier texte personnel, pour un premier aperçu.</translation>
    </message>
    <message>
        <source>Small baseline</source>
        <translation>Petite référence</translation>
    </message>
    <message>
        <source>Decoder-only model of the same depth and about the size of Small DeepSight, trained the same way.</source>
        <translation>Modèle décodeur seul de même profondeur et d’environ la taille de Petit DeepSight, entraîné de la même façon.</translation>
    </message>
    <message>
        <source>Paper: DeepSight, n = 11, MSE</source>
        <translation>Article&#xa0;: DeepSight, n = 11, MSE</translation>
    </message>
    <message>
        <source>The published model with the best validation loss, 3.340 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Le modèle publié ayant la meilleure perte de validation, 3.340 sur Wikipédia&#xa0;; demande un GPU et des fichiers de tokens GPT-2.</translation>
    </message>
    <message>
        <source>Paper: DeepSight, n = 11, cosine</source>
        <translation>Article&#xa0;: DeepSight, n = 11, cosinus</translation>
    </message>
    <message>
        <source>The published model with the cosine score, 3.353 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Le modèle publié avec le score cosinus, 3.353 sur Wikipédia&#xa0;; demande un GPU et des fichiers de tokens GPT-2.</translation>
    </message>
    <message>
        <source>Paper: DeepSight without planning</source>
        <translation>Article&#xa0;: DeepSight sans planification</translation>
    </message>
    <message>
        <source>The published architecture trained on the next token alone, 3.352 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>L’architecture publiée, entraînée sur le seul token suivant, 3.352 sur Wikipédia&#xa0;; demande un GPU et des fichiers de tokens GPT-2.</translation>
    </message>
    <message>
        <source>Paper: baseline</source>
        <translation>Article&#xa0;: référence</translation>
    </message>
    <message>
        <source>The published decoder-only model of 16.0 million parameters, 3.391 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Le modèle publié décodeur seul à 16.0 millions de paramètres, 3.391 sur Wikipédia&#xa0;; demande un GPU et des fichiers de tokens GPT-2.</translation>
    </message>
    <message>
        <source>Paper: smaller baseline</source>
        <translation>Article&#xa0;: petite référence</translation>
    </message>
    <message>
        <source>The published decoder-only model of 15.4 million parameters, 3.387 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>Le modèle publié décodeur seul à 15.4 millions de paramètres, 3.387 sur Wikipédia&#xa0;; demande un GPU et des fichiers de tokens GPT-2.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>Gradients</translation>
    </message>
    <message>
        <source>Optimizer moments</source>
        <translation>Moments de l’optimiseur</translation>
    </message>
    <message>
        <source>bf16 copies of the weights</source>
        <translation>Copies bf16 des poids</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>Activations</translation>
    </message>
    <message>
        <source>Logits and next-token loss</source>
        <translation>Logits et perte du token suivant</translation>
    </message>
    <message>
        <source>Planning loss</source>
        <translation>Perte de planification</translation>
    </message>
    <message>
        <source>Writing a checkpoint</source>
        <translation>Écriture d’un point de contrôle</translation>
    </message>
    <message>
        <source>Kept by the allocator</source>
        <translation>Réserve de l’allocateur</translation>
    </message>
    <message>
        <source>Program and libtorch</source>
        <translation>Programme et libtorch</translation>
    </message>
</context>
<context>
    <name>CurveSeries</name>
    <message>
        <source>Train</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Future (train)</source>
        <translation>Future (entraînement)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens par seconde</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Future (validation)</source>
        <translation>Future (validation)</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>Exactitude des chemins</translation>
    </message>
    <message>
        <source>Decisive token</source>
        <translation>Token décisif</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Perte future</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>Exactitudes</translation>
    </message>
    <message>
        <source>Loss (cross-entropy, nats)</source>
        <translation>Perte (entropie croisée, nats)</translation>
    </message>
    <message>
        <source>Future loss (unscaled)</source>
        <translation>Perte future (sans coefficient)</translation>
    </message>
    <message>
        <source>Accuracy on validation paths</source>
        <translation>Exactitude sur les chemins de validation</translation>
    </message>
    <message>
        <source>Gradient norm (before clipping)</source>
        <translation>Norme du gradient (avant écrêtage)</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>No NVIDIA driver was found (libcuda.so.1); install the driver to train on a GPU.</source>
        <translation>Aucun pilote NVIDIA trouvé (libcuda.so.1)&#xa0;; installer le pilote pour entraîner sur un GPU.</translation>
    </message>
    <message>
        <source>The NVIDIA driver reports no device; check CUDA_VISIBLE_DEVICES and nvidia-smi.</source>
        <translation>Le pilote NVIDIA ne signale aucun périphérique&#xa0;; vérifier CUDA_VISIBLE_DEVICES et nvidia-smi.</translation>
    </message>
</context>
<context>
    <name>DroppedItem</name>
    <message>
        <source>%1 is neither a run nor a checkpoint of one: a run folder holds config.json and metrics.jsonl.</source>
        <translation>%1 n’est ni une exécution ni un de ses points de contrôle&#xa0;: un dossier d’exécution contient config.json et metrics.jsonl.</translation>
    </message>
    <message>
        <source>%1 is the validation half of a pair; its *_train.bin is not beside it.</source>
        <translation>%1 est la moitié validation d’une paire&#xa0;; son *_train.bin n’est pas à côté.</translation>
    </message>
    <message>
        <source>%1 is not named as a token file: training reads *_train.bin and the *_val.bin beside it.</source>
        <translation>%1 n’a pas le nom d’un fichier de tokens&#xa0;: l’entraînement lit *_train.bin et le *_val.bin à côté.</translation>
    </message>
    <message>
        <source>%1 holds tensors only. Open the run folder or the checkpoint folder that it lies in.</source>
        <translation>%1 ne contient que des tenseurs. Ouvrir le dossier d’exécution ou de point de contrôle où il se trouve.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>%1 est illisible. Vérifier ses droits d’accès.</translation>
    </message>
    <message>
        <source>%1 is no UTF-8 text. What can be opened: a text to train on, a *_train.bin, a configuration (.json), a run or a checkpoint folder.</source>
        <translation>%1 n’est pas un texte UTF-8. Peuvent être ouverts&#xa0;: un texte d’entraînement, un *_train.bin, une configuration (.json), un dossier d’exécution ou de point de contrôle.</translation>
    </message>
    <message>
        <source>Open run %1</source>
        <translation>Ouvrir l’exécution %1</translation>
    </message>
    <message>
        <source>Open checkpoint %1 of run %2</source>
        <translation>Ouvrir le point de contrôle %1 de l’exécution %2</translation>
    </message>
    <message>
        <source>Import configuration %1</source>
        <translation>Importer la configuration %1</translation>
    </message>
    <message>
        <source>Train on the text %1</source>
        <translation>Entraîner sur le texte %1</translation>
    </message>
    <message>
        <source>Train on the tokens %1</source>
        <translation>Entraîner sur les tokens %1</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>Impossible d’ouvrir cet élément</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 n’existe pas.</translation>
    </message>
    <message>
        <source>Only files and folders can be dropped.</source>
        <translation>Seuls des fichiers et des dossiers peuvent être déposés.</translation>
    </message>
    <message>
        <source>Not while a run is training. Stop the run first; it can be continued later.</source>
        <translation>Impossible pendant un entraînement. Arrêter d’abord l’exécution&#xa0;; elle pourra être continuée plus tard.</translation>
    </message>
    <message>
        <source>These cannot be opened together</source>
        <translation>Impossible d’ouvrir ces éléments ensemble</translation>
    </message>
    <message>
        <source>Drop a single file or folder, or several run folders.</source>
        <translation>Déposer un seul fichier ou dossier, ou plusieurs dossiers d’exécution.</translation>
    </message>
    <message numerus="yes">
        <source>Compare the curves of %Ln runs</source>
        <translation>
            <numerusform>Comparer les courbes de %Ln exécution</numerusform>
            <numerusform>Comparer les courbes de %Ln exécutions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Embeddings</name>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1, pas %2</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Planning context</source>
        <translation>Contexte de planification</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Distance j − i</source>
        <translation>Distance j − i</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>Norme</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Rang effectif</translation>
    </message>
    <message>
        <source>Planning context position i</source>
        <translation>Contexte de planification, position i</translation>
    </message>
    <message>
        <source>Encoder position i</source>
        <translation>Encodeur, position i</translation>
    </message>
    <message>
        <source>Encoder position j</source>
        <translation>Encodeur, position j</translation>
    </message>
    <message>
        <source>Planning context position j</source>
        <translation>Contexte de planification, position j</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>Similarité cosinus</translation>
    </message>
    <message>
        <source>Dot product</source>
        <translation>Produit scalaire</translation>
    </message>
    <message>
        <source>typed text</source>
        <translation>texte saisi</translation>
    </message>
    <message>
        <source>validation, example %1</source>
        <translation>validation, exemple %1</translation>
    </message>
    <message>
        <source>validation, token %1</source>
        <translation>validation, token %1</translation>
    </message>
    <message>
        <source>Step %1 has %2 × %3 positions and step %4 has %5 × %6, so they have no difference. Choose the same text for both.</source>
        <translation>Le pas %1 a %2 × %3 positions et le pas %4 en a %5 × %6&#xa0;: ils n’ont pas de différence. Choisir le même texte pour les deux.</translation>
    </message>
    <message>
        <source>Step %1 is of another text (%2) than step %3 (%4), so their difference would mean nothing. Choose the same text for both.</source>
        <translation>Le pas %1 porte sur un autre texte (%2) que le pas %3 (%4)&#xa0;: leur différence n’aurait pas de sens. Choisir le même texte pour les deux.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Enter a whole number, such as 1,000.</source>
        <translation>Saisir un nombre entier, par exemple 1,000.</translation>
    </message>
    <message>
        <source>Enter a number, such as 0.1 or 3e-4.</source>
        <translation>Saisir un nombre, par exemple 0.1 ou 3e-4.</translation>
    </message>
</context>
<context>
    <name>ModelDiagram</name>
    <message>
        <source>Encoder %1 ×</source>
        <translation>Encodeur %1 ×</translation>
    </message>
    <message>
        <source>Decoder %1 ×</source>
        <translation>Décodeur %1 ×</translation>
    </message>
    <message>
        <source>Layer %1 ×</source>
        <translation>Couche %1 ×</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>partagé</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>next-token loss</source>
        <translation>perte du token suivant</translation>
    </message>
    <message>
        <source>encoder output</source>
        <translation>sortie de l’encodeur</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>Encoder: %1</source>
        <translation>Encodeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Decoder: %1</source>
        <translation>Décodeur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Layers: %1</source>
        <translation>Couches&#xa0;: %1</translation>
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
        <translation>%1 j %2 h</translation>
    </message>
</context>
<context>
    <name>PageShortcuts</name>
    <message>
        <source>Curves, with the keyboard in the plot</source>
        <translation>Courbes, clavier dans le graphique</translation>
    </message>
    <message>
        <source>Embeddings, with the keyboard in the map</source>
        <translation>Embeddings, clavier dans la carte</translation>
    </message>
    <message>
        <source>Number fields</source>
        <translation>Champs numériques</translation>
    </message>
    <message>
        <source>Previous or next point</source>
        <translation>Point précédent ou suivant</translation>
    </message>
    <message>
        <source>100 points back or on</source>
        <translation>100 points en arrière ou en avant</translation>
    </message>
    <message>
        <source>First or last point</source>
        <translation>Premier ou dernier point</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>Zoom avant ou arrière</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Put the crosshair away</source>
        <translation>Retirer le réticule</translation>
    </message>
    <message>
        <source>Neighbouring cell</source>
        <translation>Cellule voisine</translation>
    </message>
    <message>
        <source>Leave the cell</source>
        <translation>Quitter la cellule</translation>
    </message>
    <message>
        <source>One more or one less</source>
        <translation>Un de plus ou de moins</translation>
    </message>
    <message>
        <source>Ten more or ten less</source>
        <translation>Dix de plus ou de moins</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Model, with the keyboard in the diagram</source>
        <translation>Modèle, clavier dans le schéma</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>Rechercher parmi les exécutions</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>Ouvrir l’exécution</translation>
    </message>
    <message>
        <source>Draw the run beside the current one, or no longer</source>
        <translation>Superposer l’exécution à la courante, ou la retirer</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>Renommer l’exécution</translation>
    </message>
    <message>
        <source>Move the runs to the trash</source>
        <translation>Mettre les exécutions à la corbeille</translation>
    </message>
    <message>
        <source>Neighbouring part</source>
        <translation>Élément voisin</translation>
    </message>
    <message>
        <source>First or last part</source>
        <translation>Premier ou dernier élément</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Generating</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>Hachage</translation>
    </message>
    <message>
        <source>Tokenizing</source>
        <translation>Tokenisation</translation>
    </message>
    <message>
        <source>Reading runs</source>
        <translation>Lecture des exécutions</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>About DeepSight</source>
        <translation>À propos de DeepSight</translation>
    </message>
    <message>
        <source>Workbench for planning language models: configure, train and watch DeepSight and its baseline.</source>
        <translation>Atelier pour modèles de langage qui planifient&#xa0;: configurer, entraîner et observer DeepSight et sa référence.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>PNG images (*.png)</source>
        <translation>Images PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>Dessins SVG (*.svg)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Échec de l’exportation</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose another folder or free some space.</source>
        <translation>Impossible d’écrire %1&#xa0;: %2. Choisir un autre dossier ou libérer de l’espace.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>%1 is being trained by this or another program. Stop it there first.</source>
        <translation>%1 est en cours d’entraînement dans ce programme ou un autre. L’y arrêter d’abord.</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Check that its disk has a trash and that you may write there.</source>
        <translation>Impossible de mettre %1 à la corbeille. Vérifier que son disque a une corbeille et qu’on peut y écrire.</translation>
    </message>
    <message>
        <source>%1 cannot be restored: there is something of that name again.</source>
        <translation>Impossible de restaurer %1&#xa0;: ce nom est de nouveau pris.</translation>
    </message>
    <message>
        <source>%1 cannot be restored. Look for it in the trash.</source>
        <translation>Impossible de restaurer %1. Le chercher dans la corbeille.</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Training</source>
        <translation>En entraînement</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Interrompue</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Endommagée</translation>
    </message>
    <message>
        <source>A trainer is working on this run, here or in another program.</source>
        <translation>Un entraînement est en cours sur cette exécution, ici ou dans un autre programme.</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>Tous les pas sont effectués.</translation>
    </message>
    <message>
        <source>Ended by a stop. It can be continued.</source>
        <translation>Terminée par un arrêt. Peut être continuée.</translation>
    </message>
    <message>
        <source>Ended by an error. Open the run to see which.</source>
        <translation>Terminée par une erreur. Ouvrir l’exécution pour la voir.</translation>
    </message>
    <message>
        <source>Cut off before it could be saved. It can be continued from its newest checkpoint.</source>
        <translation>Coupée avant d’avoir pu être enregistrée. Peut être continuée depuis son point de contrôle le plus récent.</translation>
    </message>
    <message>
        <source>This folder cannot be read as a run.</source>
        <translation>Ce dossier ne peut pas être lu comme une exécution.</translation>
    </message>
    <message>
        <source>Baseline, %1 × %2</source>
        <translation>Référence, %1 × %2</translation>
    </message>
    <message>
        <source>DeepSight, no planning</source>
        <translation>DeepSight, sans planification</translation>
    </message>
    <message>
        <source>DeepSight, %1, n = %2</source>
        <translation>DeepSight, %1, n = %2</translation>
    </message>
    <message>
        <source>Path-star (%1, %2)</source>
        <translation>Path-star (%1, %2)</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>non fini</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>deepsight::AlarmBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Hide this; the alarm stays in the log and on the curves</source>
        <translation>Masquer ce message&#xa0;; l’alarme reste dans le journal et sur les courbes</translation>
    </message>
    <message>
        <source>Alarm at step %1</source>
        <translation>Alarme au pas %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarms, the newest at step %1</source>
        <translation>
            <numerusform>%Ln alarme, au pas %1</numerusform>
            <numerusform>%Ln alarmes, la dernière au pas %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::CommandListModel</name>
    <message>
        <source>not available</source>
        <translation>non disponible</translation>
    </message>
</context>
<context>
    <name>deepsight::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>Rien ne porte ce nom.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>Type what you want to do, or a field of the configuration</source>
        <translation>Saisir une action, ou un champ de la configuration</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>deepsight::ComparisonModel</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>Meilleure perte de validation</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>Dernière perte de validation</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>Meilleure exactitude des chemins</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Pas effectués</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1 (meilleure valeur)</translation>
    </message>
</context>
<context>
    <name>deepsight::ComputeCard</name>
    <message>
        <source>Compute</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Operations per token, forward</source>
        <translation>Opérations par token, passe avant</translation>
    </message>
    <message>
        <source>Operations per training step</source>
        <translation>Opérations par pas d’entraînement</translation>
    </message>
    <message>
        <source>Operations of the whole training</source>
        <translation>Opérations de tout l’entraînement</translation>
    </message>
    <message>
        <source>Matrix products only, a multiplication and an addition as two (Kaplan et al. 2020). Attention counts all T positions (PaLM, appendix B). A training step costs three forward passes.</source>
        <translation>Produits matriciels seulement, multiplication et addition comptant pour deux (Kaplan et al. 2020). L’attention compte les T positions (PaLM, annexe B). Un pas d’entraînement coûte trois passes avant.</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigComparison</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy this table</source>
        <translation>Copier ce tableau</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>En texte</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>En CSV</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>En Markdown</translation>
    </message>
    <message>
        <source>Comparison of runs</source>
        <translation>Comparaison d’exécutions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs compared</source>
        <translation>
            <numerusform>%Ln exécution comparée</numerusform>
            <numerusform>%Ln exécutions comparées</numerusform>
        </translation>
    </message>
    <message>
        <source>Their configurations are equal.</source>
        <translation>Leurs configurations sont identiques.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields differ and are shown.</source>
        <translation>
            <numerusform>%Ln champ diffère et est affiché.</numerusform>
            <numerusform>%Ln champs diffèrent et sont affichés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Damaged runs cannot be compared.</source>
        <translation>Les exécutions endommagées ne peuvent pas être comparées.</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigForm</name>
    <message>
        <source>Import JSON…</source>
        <translation>Importer du JSON…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Parcourir…</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Model, objective, data and training</source>
        <translation>Modèle, objectif, données et entraînement</translation>
    </message>
    <message>
        <source>Export JSON…</source>
        <translation>Exporter en JSON…</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigHistory</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>Fichier de données</translation>
    </message>
    <message>
        <source>Opened run</source>
        <translation>Exécution ouverte</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigSummary</name>
    <message>
        <source>Start training</source>
        <translation>Lancer l’entraînement</translation>
    </message>
    <message>
        <source>Go to the first field that needs attention</source>
        <translation>Aller au premier champ à corriger</translation>
    </message>
    <message>
        <source>Tokens per step</source>
        <translation>Tokens par pas</translation>
    </message>
    <message>
        <source>Batch size × gradient accumulation × context size</source>
        <translation>Taille de lot × accumulation de gradients × taille du contexte</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Tokens in all</source>
        <translation>Tokens au total</translation>
    </message>
    <message>
        <source>Not editable now</source>
        <translation>Non modifiable pour l’instant</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>Prêt pour l’entraînement</translation>
    </message>
    <message>
        <source>1 field needs attention</source>
        <translation>1 champ à corriger</translation>
    </message>
    <message>
        <source>%1 fields need attention</source>
        <translation>%1 champs à corriger</translation>
    </message>
    <message>
        <source>Correct the marked fields to start.</source>
        <translation>Corriger les champs marqués pour lancer.</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigurePresenter</name>
    <message>
        <source>Ready: %1</source>
        <translation>Prêt&#xa0;: %1</translation>
    </message>
    <message>
        <source>Preparation cancelled.</source>
        <translation>Préparation annulée.</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>Échec de l’importation</translation>
    </message>
    <message>
        <source>Import configuration</source>
        <translation>Importer une configuration</translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation>Configurations (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>Exporter la configuration</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>Configurations (*.json)</translation>
    </message>
    <message>
        <source>Open text</source>
        <translation>Ouvrir un texte</translation>
    </message>
    <message>
        <source>Open training tokens</source>
        <translation>Ouvrir des tokens d’entraînement</translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.tokens *.raw);;All files (*)</source>
        <translation>Texte (*.txt *.md *.tokens *.raw);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>nanoGPT tokens (*_train.bin);;All files (*)</source>
        <translation>Tokens nanoGPT (*_train.bin);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>Préparation…</translation>
    </message>
    <message>
        <source>Copied the command that trains this configuration.</source>
        <translation>Commande d’entraînement de cette configuration copiée.</translation>
    </message>
    <message>
        <source>Copy failed</source>
        <translation>Échec de la copie</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesLegend</name>
    <message>
        <source>Show curve: %1</source>
        <translation>Afficher la courbe&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>Afficher ou masquer cette courbe</translation>
    </message>
    <message>
        <source>Current run</source>
        <translation>Exécution courante</translation>
    </message>
    <message>
        <source>Show run: %1</source>
        <translation>Afficher l’exécution&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: the current run</source>
        <translation>%1&#xa0;: l’exécution courante</translation>
    </message>
    <message>
        <source>Take away run: %1</source>
        <translation>Retirer l’exécution&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take this run out of the plot</source>
        <translation>Retirer cette exécution du graphique</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesToolbar</name>
    <message>
        <source>Horizontal axis</source>
        <translation>Axe horizontal</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>A&amp;xe</translation>
    </message>
    <message>
        <source>Log x</source>
        <translation>Log x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>Axe horizontal logarithmique</translation>
    </message>
    <message>
        <source>Log y</source>
        <translation>Log y</translation>
    </message>
    <message>
        <source>Logarithmic vertical axes. Values of zero or less have no place there; they are marked at the lower edge.</source>
        <translation>Axes verticaux logarithmiques. Les valeurs nulles ou négatives n’y ont pas de place&#xa0;; elles sont marquées au bord inférieur.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>&amp;Lissage</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoomer</translation>
    </message>
    <message>
        <source>Dragging selects the part to zoom to (with Shift it pans)</source>
        <translation>Glisser sélectionne la partie à agrandir (avec Maj&#xa0;: déplace)</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Dragging moves the curves (with Shift it zooms)</source>
        <translation>Glisser déplace les courbes (avec Maj&#xa0;: zoome)</translation>
    </message>
    <message>
        <source>Ignore outliers</source>
        <translation>Ignorer les valeurs aberrantes</translation>
    </message>
    <message>
        <source>Fits the vertical axes to the middle 98% of the visible values of each curve, a tenth wider on either side. The newest value always stays in view.</source>
        <translation>Ajuste les axes verticaux aux 98&#xa0;% centraux des valeurs visibles de chaque courbe, élargis d’un dixième de chaque côté. La valeur la plus récente reste toujours visible.</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panneaux</translation>
    </message>
    <message>
        <source>Choose which metrics have a panel</source>
        <translation>Choisir les métriques qui ont un panneau</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Mark checkpoints, pauses, alarms and failures of the current run</source>
        <translation>Marquer les points de contrôle, pauses, alarmes et échecs de l’exécution courante</translation>
    </message>
    <message>
        <source>Kind of smoothing</source>
        <translation>Type de lissage</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussien</translation>
    </message>
    <message>
        <source>Average: exponential moving average of the past, without a bias at the start. Gaussian: mean of the steps around, without a lag. Both smooth the curves with one value per step; the values themselves stay visible behind.</source>
        <translation>Moyenne&#xa0;: moyenne mobile exponentielle du passé, sans biais au début. Gaussien&#xa0;: moyenne des pas alentour, sans retard. Les deux lissent les courbes à une valeur par pas&#xa0;; les valeurs elles-mêmes restent visibles derrière.</translation>
    </message>
    <message>
        <source>Strength of smoothing</source>
        <translation>Force du lissage</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 pas</translation>
    </message>
    <message>
        <source>Weight of the past</source>
        <translation>Poids du passé</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian</source>
        <translation>Écart type de la gaussienne</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesView</name>
    <message>
        <source>No curves yet</source>
        <translation>Pas encore de courbes</translation>
    </message>
    <message>
        <source>Losses appear here with the first training step, and stay when the run is opened again.</source>
        <translation>Les pertes apparaissent ici dès le premier pas d’entraînement, et restent là quand l’exécution est rouverte.</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Configurer une exécution</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Every logged point of the run</source>
        <translation>Chaque point enregistré de l’exécution</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest step in view. Zooming or panning switches it off.</source>
        <translation>Garder le pas le plus récent en vue. Zoomer ou déplacer désactive le suivi.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Show the whole run (double-click in the curves, or F)</source>
        <translation>Afficher toute l’exécution (double-clic dans les courbes, ou F)</translation>
    </message>
    <message>
        <source>Drag to zoom, Shift+drag to pan, wheel to zoom (with Ctrl vertically), double-click to show all.</source>
        <translation>Glisser pour zoomer, Maj+glisser pour déplacer, molette pour zoomer (avec Ctrl&#xa0;: verticalement), double-clic pour tout afficher.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save or copy the picture or its values</source>
        <translation>Enregistrer ou copier l’image ou ses valeurs</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Image…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>Valeurs en CSV…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation>Copier les valeurs en CSV</translation>
    </message>
    <message>
        <source>Preparing the table…</source>
        <translation>Préparation du tableau…</translation>
    </message>
</context>
<context>
    <name>deepsight::DataControls</name>
    <message>
        <source>Prepare data</source>
        <translation>Préparer les données</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Data preparation</source>
        <translation>Préparation des données</translation>
    </message>
    <message>
        <source>Reads and tokenizes the data now; starting does it by itself</source>
        <translation>Lit et tokenise les données maintenant&#xa0;; le lancement le fait de lui-même</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2&#xa0;%</translation>
    </message>
</context>
<context>
    <name>deepsight::DesktopNotification</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingControls</name>
    <message>
        <source>Source of the embeddings</source>
        <translation>Source des embeddings</translation>
    </message>
    <message>
        <source>Run history</source>
        <translation>Historique de l’exécution</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Model in training</source>
        <translation>Modèle en entraînement</translation>
    </message>
    <message>
        <source>Snapshots are taken at each evaluation, always of the same text. Choose a checkpoint to look at another.</source>
        <translation>Des instantanés sont pris à chaque évaluation, toujours du même texte. Choisir un point de contrôle pour en voir un autre.</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Source</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Texte</translation>
    </message>
    <message>
        <source>‹</source>
        <translation>‹</translation>
    </message>
    <message>
        <source>Previous snapshot</source>
        <translation>Instantané précédent</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>Next snapshot</source>
        <translation>Instantané suivant</translation>
    </message>
    <message>
        <source>Snapshot of the run&apos;s history</source>
        <translation>Instantané de l’historique de l’exécution</translation>
    </message>
    <message>
        <source>Snapshot now</source>
        <translation>Prendre un instantané</translation>
    </message>
    <message>
        <source>Looks at the model as it is now; works while training and while paused</source>
        <translation>Montre le modèle tel qu’il est maintenant&#xa0;; possible pendant l’entraînement et la suspension</translation>
    </message>
    <message>
        <source>Only while a run is training or paused.</source>
        <translation>Seulement quand une exécution est en entraînement ou suspendue.</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>Choix du texte</translation>
    </message>
    <message>
        <source>Validation text</source>
        <translation>Texte de validation</translation>
    </message>
    <message>
        <source>Typed text</source>
        <translation>Texte saisi</translation>
    </message>
    <message>
        <source>Where in the validation text</source>
        <translation>Position dans le texte de validation</translation>
    </message>
    <message>
        <source>from token </source>
        <translation>à partir du token </translation>
    </message>
    <message>
        <source>Text to look at</source>
        <translation>Texte à examiner</translation>
    </message>
    <message>
        <source>Type a text longer than the planning horizon</source>
        <translation>Saisir un texte plus long que l’horizon de planification</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Show this text</source>
        <translation>Afficher ce texte</translation>
    </message>
    <message>
        <source>No snapshots yet</source>
        <translation>Pas encore d’instantanés</translation>
    </message>
    <message>
        <source>Step %1 (%2 of %3)</source>
        <translation>Pas %1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>Pas encore de points de contrôle</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Shows the difference: the source minus what is chosen here</source>
        <translation>Affiche la différence&#xa0;: la source moins ce qui est choisi ici</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Comparer a&amp;vec</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Checkpoint: %1</source>
        <translation>Point de contrôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Snapshot: step %1</source>
        <translation>Instantané&#xa0;: pas %1</translation>
    </message>
    <message>
        <source>example </source>
        <translation>exemple </translation>
    </message>
    <message>
        <source>Number of the validation example</source>
        <translation>Numéro de l’exemple de validation</translation>
    </message>
    <message>
        <source>First token of the window</source>
        <translation>Premier token de la fenêtre</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingCurvesCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Similarity by distance</source>
        <translation>Similarité selon la distance</translation>
    </message>
    <message>
        <source>Mean of the map over each diagonal j − i: how far ahead the encoder looks. Positive distances are planning contexts of later positions.</source>
        <translation>Moyenne de la carte sur chaque diagonale j − i&#xa0;: jusqu’où l’encodeur anticipe. Les distances positives sont les contextes de planification de positions ultérieures.</translation>
    </message>
    <message>
        <source>Along the diagonal</source>
        <translation>Le long de la diagonale</translation>
    </message>
    <message>
        <source>The map&apos;s value at i = j</source>
        <translation>La valeur de la carte en i = j</translation>
    </message>
    <message>
        <source>Norm per position</source>
        <translation>Norme par position</translation>
    </message>
    <message>
        <source>Euclidean length of each vector</source>
        <translation>Longueur euclidienne de chaque vecteur</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>Rang effectif</translation>
    </message>
    <message>
        <source>Participation ratio (tr C)² / tr(C²) of the covariance C of the vectors at positions 0 to i: over how many directions they spread. 1: all on one line; at most i, and at most the width.</source>
        <translation>Rapport de participation (tr C)² / tr(C²) de la covariance C des vecteurs aux positions 0 à i&#xa0;: sur combien de directions ils s’étendent. 1&#xa0;: tous sur une droite&#xa0;; au plus i, et au plus la largeur.</translation>
    </message>
    <message numerus="yes">
        <source>Distance %1, mean of %Ln values</source>
        <translation>
            <numerusform>Distance %1, moyenne de %Ln valeur</numerusform>
            <numerusform>Distance %1, moyenne de %Ln valeurs</numerusform>
        </translation>
    </message>
    <message>
        <source>Position %1 &quot;%2&quot;</source>
        <translation>Position %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>Fenêtre entière</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Highest mean at distance</source>
        <translation>Moyenne maximale à la distance</translation>
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
        <translation>Inverser les co&amp;uleurs</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>What is compared with what</source>
        <translation>Ce qui est comparé à quoi</translation>
    </message>
    <message>
        <source>Rows × columns of the map</source>
        <translation>Lignes × colonnes de la carte</translation>
    </message>
    <message>
        <source>Encoder × planning context</source>
        <translation>Encodeur × contexte de planification</translation>
    </message>
    <message>
        <source>Encoder × encoder</source>
        <translation>Encodeur × encodeur</translation>
    </message>
    <message>
        <source>Context × context</source>
        <translation>Contexte × contexte</translation>
    </message>
    <message>
        <source>From the data</source>
        <translation>Selon les données</translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation>−1 à 1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>Manuelle</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similarité</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>&amp;Plage</translation>
    </message>
    <message>
        <source>Lowest value of the colours</source>
        <translation>Valeur inférieure des couleurs</translation>
    </message>
    <message>
        <source>Highest value of the colours</source>
        <translation>Valeur supérieure des couleurs</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Take the smallest and largest value of the map</source>
        <translation>Prendre la plus petite et la plus grande valeur de la carte</translation>
    </message>
    <message>
        <source>The lowest value must be below the highest.</source>
        <translation>La valeur inférieure doit être plus petite que la supérieure.</translation>
    </message>
    <message>
        <source>A difference is always shown in the diverging colours</source>
        <translation>Une différence est toujours affichée dans les couleurs divergentes</translation>
    </message>
    <message>
        <source>A fixed range makes maps of different steps comparable</source>
        <translation>Une plage fixe rend comparables les cartes de pas différents</translation>
    </message>
    <message>
        <source>Dot products have no fixed bounds; −1 to 1 is for cosines only</source>
        <translation>Les produits scalaires n’ont pas de bornes fixes&#xa0;; −1 à 1 ne vaut que pour les cosinus</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingPresenter</name>
    <message>
        <source>The baseline has no planning context, so there is nothing to compare its encoder with.</source>
        <translation>La référence n’a pas de contexte de planification&#xa0;: il n’y a rien à quoi comparer son encodeur.</translation>
    </message>
    <message>
        <source>The run ended before the snapshot was taken.</source>
        <translation>L’exécution s’est terminée avant la prise de l’instantané.</translation>
    </message>
    <message>
        <source>Reading the checkpoint…</source>
        <translation>Lecture du point de contrôle…</translation>
    </message>
    <message>
        <source>Export heatmap</source>
        <translation>Exporter la carte de chaleur</translation>
    </message>
    <message>
        <source>Waiting for the current step to end…</source>
        <translation>Attente de la fin du pas en cours…</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1 (meilleur)</translation>
    </message>
    <message>
        <source>Export curve</source>
        <translation>Exporter la courbe</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tableaux CSV (*.csv)</translation>
    </message>
    <message>
        <source>Reading the checkpoint to compare with…</source>
        <translation>Lecture du point de contrôle à comparer…</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingSidePanel</name>
    <message>
        <source>Display</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Cards beside the map</source>
        <translation>Volets à côté de la carte</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
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
        <translation>Encodeur × contexte de planification est bon s’il est fort le long de la diagonale et faible ailleurs&#xa0;: l’encodeur distingue son propre futur de tous les autres.</translation>
    </message>
    <message>
        <source>Mean on it</source>
        <translation>Moyenne sur la diagonale</translation>
    </message>
    <message>
        <source>Mean of the values at i = j</source>
        <translation>Moyenne des valeurs en i = j</translation>
    </message>
    <message>
        <source>Mean off it</source>
        <translation>Moyenne hors diagonale</translation>
    </message>
    <message>
        <source>Mean of all other values of those rows</source>
        <translation>Moyenne de toutes les autres valeurs de ces lignes</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Mean on the diagonal minus mean off it</source>
        <translation>Moyenne sur la diagonale moins moyenne en dehors</translation>
    </message>
    <message>
        <source>Row maxima on it</source>
        <translation>Maximums de ligne sur elle</translation>
    </message>
    <message>
        <source>Rows whose diagonal value is larger than every other one</source>
        <translation>Lignes dont la valeur diagonale dépasse toutes les autres</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Smallest and largest value of the map</source>
        <translation>Plus petite et plus grande valeur de la carte</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 contre %2</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 sur %2 (%3&#xa0;%)</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
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
        <translation>Ce que dit l’encodeur à chaque position, face à ce qui vient</translation>
    </message>
    <message>
        <source>No embeddings yet</source>
        <translation>Pas encore d’embeddings</translation>
    </message>
    <message>
        <source>A snapshot is taken at each evaluation of a run. Start a run, or open one that has checkpoints.</source>
        <translation>Un instantané est pris à chaque évaluation d’une exécution. Lancer une exécution, ou en ouvrir une qui a des points de contrôle.</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Configurer une exécution</translation>
    </message>
    <message>
        <source>Move the slider, choose a checkpoint, or take a snapshot of the model in training to see its map.</source>
        <translation>Déplacer le curseur, choisir un point de contrôle ou prendre un instantané du modèle en entraînement pour voir sa carte.</translation>
    </message>
    <message>
        <source>Step %1 · %2 · %3</source>
        <translation>Pas %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save or copy the map and the curves</source>
        <translation>Enregistrer ou copier la carte et les courbes</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Traitement</translation>
    </message>
    <message>
        <source>Step %1 minus step %2 · %3 · %4</source>
        <translation>Pas %1 moins pas %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Map as picture…</source>
        <translation>Carte en image…</translation>
    </message>
    <message>
        <source>Curve as picture…</source>
        <translation>Courbe en image…</translation>
    </message>
    <message>
        <source>Map as CSV…</source>
        <translation>Carte en CSV…</translation>
    </message>
    <message>
        <source>Values per position as CSV…</source>
        <translation>Valeurs par position en CSV…</translation>
    </message>
    <message>
        <source>Means by distance as CSV…</source>
        <translation>Moyennes par distance en CSV…</translation>
    </message>
    <message>
        <source>Copy picture of the map</source>
        <translation>Copier l’image de la carte</translation>
    </message>
    <message>
        <source>Copy picture of the curve</source>
        <translation>Copier l’image de la courbe</translation>
    </message>
    <message>
        <source>Copy map as CSV</source>
        <translation>Copier la carte en CSV</translation>
    </message>
    <message>
        <source>Copy values per position as CSV</source>
        <translation>Copier les valeurs par position en CSV</translation>
    </message>
    <message>
        <source>Copy means by distance as CSV</source>
        <translation>Copier les moyennes par distance en CSV</translation>
    </message>
    <message>
        <source>%1 · step %2 · %3</source>
        <translation>%1 · pas %2 · %3</translation>
    </message>
    <message>
        <source>%1 · steps %2 and %3 · %4</source>
        <translation>%1 · pas %2 et %3 · %4</translation>
    </message>
</context>
<context>
    <name>deepsight::FailureBanner</name>
    <message>
        <source>The configuration cannot be used</source>
        <translation>La configuration est inutilisable</translation>
    </message>
    <message>
        <source>The data cannot be used</source>
        <translation>Les données sont inutilisables</translation>
    </message>
    <message>
        <source>The checkpoint cannot be used</source>
        <translation>Le point de contrôle est inutilisable</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>Le périphérique est inutilisable</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Mémoire insuffisante</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>A file or folder cannot be used</source>
        <translation>Un fichier ou dossier est inutilisable</translation>
    </message>
    <message>
        <source>Training diverged</source>
        <translation>L’entraînement a divergé</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Le programme a fait une erreur</translation>
    </message>
    <message>
        <source>Halve the batch size and double the gradient accumulation: the step stays the same and needs about half the memory.</source>
        <translation>Diviser la taille de lot par deux et doubler l’accumulation de gradients&#xa0;: le pas reste le même et demande environ la moitié de la mémoire.</translation>
    </message>
    <message>
        <source>Free some space, then continue the run.</source>
        <translation>Libérer de l’espace, puis continuer l’exécution.</translation>
    </message>
    <message>
        <source>Lower the learning rate or the gradient clipping, or lengthen the warm-up.</source>
        <translation>Réduire le taux d’apprentissage ou l’écrêtage du gradient, ou allonger le warm-up.</translation>
    </message>
    <message>
        <source>Please report it with the log of this run.</source>
        <translation>Merci de le signaler avec le journal de cette exécution.</translation>
    </message>
</context>
<context>
    <name>deepsight::FieldRow</name>
    <message>
        <source>Differs from the preset “%1”.</source>
        <translation>Diffère du préréglage «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Reset to the preset “%1”</source>
        <translation>Rétablir la valeur du préréglage «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>deepsight::HeatmapPlot</name>
    <message>
        <source>Similarity heatmap</source>
        <translation>Carte de chaleur des similarités</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, plus and minus zoom, F shows all.</source>
        <translation>Les flèches vont de cellule en cellule, plus et moins zooment, F affiche tout.</translation>
    </message>
    <message>
        <source>i = %1 &quot;%2&quot;, j = %3 &quot;%4&quot;</source>
        <translation>i = %1 «&#xa0;%2&#xa0;», j = %3 «&#xa0;%4&#xa0;»</translation>
    </message>
</context>
<context>
    <name>deepsight::Inspection</name>
    <message>
        <source>An unknown error occurred. Please report this.</source>
        <translation>Une erreur inconnue s’est produite. Merci de la signaler.</translation>
    </message>
</context>
<context>
    <name>deepsight::LaunchPanel</name>
    <message>
        <source>Launch</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>Pas encore d’exécution</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Lancer l’entraînement</translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Show all curves</source>
        <translation>Toutes les courbes</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>The curve begins with the first step.</source>
        <translation>La courbe commence au premier pas.</translation>
    </message>
    <message>
        <source>Start a run and follow it</source>
        <translation>Lancer une exécution et la suivre</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>Checkpoint at step %1</source>
        <translation>Point de contrôle au pas %1</translation>
    </message>
    <message>
        <source>Alarm at step %1: %2</source>
        <translation>Alarme au pas %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not ready to start</source>
        <translation>Lancement impossible</translation>
    </message>
    <message>
        <source>Start with what the Configure page describes, or change it there.</source>
        <translation>Lancer avec ce que décrit la page Configurer, ou l’y modifier.</translation>
    </message>
</context>
<context>
    <name>deepsight::LogView</name>
    <message>
        <source>Warning:</source>
        <translation>Avertissement&#xa0;:</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>Erreur&#xa0;:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Messages of the run appear here.</source>
        <translation>Les messages de l’exécution apparaissent ici.</translation>
    </message>
    <message>
        <source>Copy the whole log</source>
        <translation>Copier tout le journal</translation>
    </message>
</context>
<context>
    <name>deepsight::LossPlot</name>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Arrow keys move the crosshair, plus and minus zoom, F shows the whole run.</source>
        <translation>Les flèches déplacent le réticule, plus et moins zooment, F affiche toute l’exécution.</translation>
    </message>
    <message>
        <source>× marks values that are NaN or infinite.</source>
        <translation>× marque les valeurs NaN ou infinies.</translation>
    </message>
    <message>
        <source>▾ marks values ≤ 0, which a log axis cannot show.</source>
        <translation>▾ marque les valeurs ≤ 0, qu’un axe log ne peut pas montrer.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Tokens trained on</source>
        <translation>Tokens d’entraînement vus</translation>
    </message>
    <message>
        <source>Training time (h:mm:ss)</source>
        <translation>Temps d’entraînement (h:mm:ss)</translation>
    </message>
    <message>
        <source>Step %1 · %2 tokens · %3</source>
        <translation>Pas %1 · %2 tokens · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points lie outside the vertical range.</source>
        <translation>
            <numerusform>%Ln point sort de la plage verticale.</numerusform>
            <numerusform>%Ln points sortent de la plage verticale.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 tokens</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>Après %1</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 (smoothed %2)</source>
        <translation>%1 (lissé&#xa0;: %2)</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1 (pas %2)</translation>
    </message>
    <message>
        <source>%1, smoothed</source>
        <translation>%1, lissé</translation>
    </message>
</context>
<context>
    <name>deepsight::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New configuration from preset</source>
        <translation>&amp;Nouvelle configuration à partir d’un préréglage</translation>
    </message>
    <message>
        <source>&amp;Import configuration…</source>
        <translation>&amp;Importer une configuration…</translation>
    </message>
    <message>
        <source>&amp;Export configuration…</source>
        <translation>&amp;Exporter la configuration…</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>&amp;Ouvrir une exécution…</translation>
    </message>
    <message>
        <source>Open &amp;recent run</source>
        <translation>Ouvrir une exécution &amp;récente</translation>
    </message>
    <message>
        <source>Runs &amp;folder…</source>
        <translation>Do&amp;ssier des exécutions…</translation>
    </message>
    <message>
        <source>Where the folders of new runs are made</source>
        <translation>Où sont créés les dossiers des nouvelles exécutions</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Exécution</translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation>&amp;Lancer une nouvelle exécution</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Suspendre</translation>
    </message>
    <message>
        <source>S&amp;top and save</source>
        <translation>&amp;Arrêter et enregistrer</translation>
    </message>
    <message>
        <source>&amp;Continue stopped run</source>
        <translation>&amp;Continuer l’exécution arrêtée</translation>
    </message>
    <message>
        <source>Show run &amp;folder</source>
        <translation>Afficher le &amp;dossier de l’exécution</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>&amp;Système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;About DeepSight</source>
        <translation>À &amp;propos de DeepSight</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Recent &amp;configurations</source>
        <translation>&amp;Configurations récentes</translation>
    </message>
    <message>
        <source>Recent &amp;data</source>
        <translation>&amp;Données récentes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>Copy &amp;equivalent command</source>
        <translation>Copier la commande é&amp;quivalente</translation>
    </message>
    <message>
        <source>The deepsight-cli command that trains the form&apos;s configuration</source>
        <translation>La commande deepsight-cli qui entraîne la configuration du formulaire</translation>
    </message>
    <message>
        <source>&amp;Notify when a run ends</source>
        <translation>&amp;Notifier la fin d’une exécution</translation>
    </message>
    <message>
        <source>Also when it raises an alarm, while this window is not active</source>
        <translation>Aussi quand elle déclenche une alarme, tant que cette fenêtre n’est pas active</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>&amp;Vider la liste</translation>
    </message>
    <message>
        <source>A run is active</source>
        <translation>Une exécution est active</translation>
    </message>
    <message>
        <source>No run is active</source>
        <translation>Aucune exécution active</translation>
    </message>
    <message>
        <source>No run with a checkpoint is open</source>
        <translation>Aucune exécution avec point de contrôle n’est ouverte</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>Aucune exécution ouverte</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>deepsight::MainWindow</name>
    <message>
        <source>Open run</source>
        <translation>Ouvrir une exécution</translation>
    </message>
    <message>
        <source>Folder of new runs</source>
        <translation>Dossier des nouvelles exécutions</translation>
    </message>
    <message>
        <source>New runs are made in %1.</source>
        <translation>Les nouvelles exécutions sont créées dans %1.</translation>
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
        <translation>Continuer l’exécution</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln steps are done. Train on until step:</source>
        <translation>
            <numerusform>%Ln pas est effectué. Poursuivre l’entraînement jusqu’au pas&#xa0;:</numerusform>
            <numerusform>Les %Ln pas sont effectués. Poursuivre l’entraînement jusqu’au pas&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Training is active</source>
        <translation>Entraînement en cours</translation>
    </message>
    <message>
        <source>Stop training, save it and close? The run can be continued later.</source>
        <translation>Arrêter l’entraînement, l’enregistrer et fermer&#xa0;? L’exécution pourra être continuée plus tard.</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Enregistrer et fermer</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Poursuivre</translation>
    </message>
    <message>
        <source>Saving the run…</source>
        <translation>Enregistrement de l’exécution…</translation>
    </message>
</context>
<context>
    <name>deepsight::MemoryCard</name>
    <message>
        <source>Peak memory</source>
        <translation>Mémoire maximale</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>of %1 on the graphics card</source>
        <translation>sur %1 de la carte graphique</translation>
    </message>
    <message>
        <source>of %1 available on this machine</source>
        <translation>sur %1 disponibles sur cette machine</translation>
    </message>
    <message>
        <source>This does not fit. Lower the batch size and raise gradient accumulation, or make the model smaller.</source>
        <translation>Cela ne tient pas en mémoire. Réduire la taille de lot et augmenter l’accumulation de gradients, ou rapetisser le modèle.</translation>
    </message>
    <message>
        <source>Derived from what training allocates; not verified on a card.</source>
        <translation>Déduit de ce que l’entraînement alloue&#xa0;; non vérifié sur une carte.</translation>
    </message>
    <message>
        <source>Derived from what training allocates, within 15 % of the measured peak. Mapped token files do not count.</source>
        <translation>Déduit de ce que l’entraînement alloue, à 15&#xa0;% près du pic mesuré. Les fichiers de tokens mappés ne comptent pas.</translation>
    </message>
</context>
<context>
    <name>deepsight::MessageOverlay</name>
    <message>
        <source>Dismiss the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelDiagram</name>
    <message>
        <source>Model diagram</source>
        <translation>Schéma du modèle</translation>
    </message>
    <message>
        <source>%1. Output %2. Parameters: %3. Share of compute: %4. The arrow keys go from part to part.</source>
        <translation>%1. Sortie %2. Paramètres&#xa0;: %3. Part du calcul&#xa0;: %4. Les flèches vont d’élément en élément.</translation>
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
        <translation>Formule</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Operations per token</source>
        <translation>Opérations par token</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>aucun en propre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>non compté</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelPresenter</name>
    <message>
        <source>Export model diagram</source>
        <translation>Exporter le schéma du modèle</translation>
    </message>
    <message>
        <source>About %1 of memory, but only %2 are available</source>
        <translation>Environ %1 de mémoire, mais seulement %2 disponibles</translation>
    </message>
    <message>
        <source>About %1 of memory, %2 to finish on this machine</source>
        <translation>Environ %1 de mémoire, %2 pour finir sur cette machine</translation>
    </message>
    <message>
        <source>About %1 of memory</source>
        <translation>Environ %1 de mémoire</translation>
    </message>
    <message>
        <source>A run is training. Both would be slower, so the speed is measured when it has ended.</source>
        <translation>Une exécution est en entraînement. Les deux seraient ralenties&#xa0;: la vitesse sera mesurée quand elle sera finie.</translation>
    </message>
    <message>
        <source>Correct the marked fields on the Configure page first.</source>
        <translation>Corriger d’abord les champs marqués de la page Configurer.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Pas encore mesuré.</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelView</name>
    <message>
        <source>B = %1 windows of T = %2 tokens, width d = %3, vocabulary V = %4</source>
        <translation>B = %1 fenêtres de T = %2 tokens, largeur d = %3, vocabulaire V = %4</translation>
    </message>
    <message>
        <source>No model to draw</source>
        <translation>Pas de modèle à dessiner</translation>
    </message>
    <message>
        <source>A value of the configuration is out of range. Correct it to see the model.</source>
        <translation>Une valeur de la configuration est hors limites. La corriger pour voir le modèle.</translation>
    </message>
    <message>
        <source>Go to Configure</source>
        <translation>Aller à Configurer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>The configured model, part by part, and what it takes</source>
        <translation>Le modèle configuré, élément par élément, et ce qu’il demande</translation>
    </message>
    <message>
        <source>Bars show</source>
        <translation>Barres</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Calcul</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save or copy the diagram</source>
        <translation>Enregistrer ou copier le schéma</translation>
    </message>
    <message>
        <source>Diagram as picture…</source>
        <translation>Schéma en image…</translation>
    </message>
    <message>
        <source>Copy diagram</source>
        <translation>Copier le schéma</translation>
    </message>
    <message>
        <source>Details and estimates</source>
        <translation>Détails et estimations</translation>
    </message>
    <message>
        <source>Model diagram</source>
        <translation>Schéma du modèle</translation>
    </message>
    <message>
        <source>B = %1 windows of T = %2 tokens, width d = %3, vocabulary V = %4, horizon n = %5</source>
        <translation>B = %1 fenêtres de T = %2 tokens, largeur d = %3, vocabulaire V = %4, horizon n = %5</translation>
    </message>
</context>
<context>
    <name>deepsight::NoticeBanner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>deepsight::Notifier</name>
    <message>
        <source>Alarm in %1</source>
        <translation>Alarme dans %1</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Pas %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done.</source>
        <translation>%1 pas effectués sur %2.</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 est terminée</translation>
    </message>
    <message>
        <source>%1 is stopped and saved</source>
        <translation>%1 est arrêtée et enregistrée</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 a échoué</translation>
    </message>
</context>
<context>
    <name>deepsight::PageNavigation</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>Lancer</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
</context>
<context>
    <name>deepsight::ParameterCard</name>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Published parameter counts leave the position table out</source>
        <translation>Les nombres de paramètres publiés ne comptent pas la table des positions</translation>
    </message>
    <message>
        <source>%1 without position table</source>
        <translation>%1 sans la table des positions</translation>
    </message>
    <message>
        <source>Known once every value is in range</source>
        <translation>Connu dès que toutes les valeurs sont valides</translation>
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
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::PositionChart</name>
    <message>
        <source>Curve over positions</source>
        <translation>Courbe sur les positions</translation>
    </message>
    <message>
        <source>Left and Right read the curve from position to position.</source>
        <translation>Gauche et Droite lisent la courbe de position en position.</translation>
    </message>
</context>
<context>
    <name>deepsight::PresetPicker</name>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Fills the whole form with a ready configuration</source>
        <translation>Remplit tout le formulaire avec une configuration prête</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Personnalisé</translation>
    </message>
</context>
<context>
    <name>deepsight::RunControls</name>
    <message>
        <source>Start training</source>
        <translation>Lancer l’entraînement</translation>
    </message>
    <message>
        <source>Continue run</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Go on from the newest checkpoint of this run</source>
        <translation>Continuer depuis le point de contrôle le plus récent de cette exécution</translation>
    </message>
    <message>
        <source>Hold after the current step; the model stays in memory</source>
        <translation>Suspendre après le pas en cours&#xa0;; le modèle reste en mémoire</translation>
    </message>
    <message>
        <source>Go on where the run was paused</source>
        <translation>Reprendre là où l’exécution a été suspendue</translation>
    </message>
    <message>
        <source>End the run after the current step and save a checkpoint</source>
        <translation>Terminer l’exécution après le pas en cours et enregistrer un point de contrôle</translation>
    </message>
    <message>
        <source>Start new run</source>
        <translation>Nouvelle exécution</translation>
    </message>
    <message>
        <source>Train a new run with the current configuration</source>
        <translation>Entraîner une nouvelle exécution avec la configuration courante</translation>
    </message>
</context>
<context>
    <name>deepsight::RunDetails</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Overlay on curves</source>
        <translation>Superposer</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>Mettre à la corbeille…</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>séparées par des virgules</translation>
    </message>
    <message>
        <source>Words to find the run by, separated by commas</source>
        <translation>Mots pour retrouver l’exécution, séparés par des virgules</translation>
    </message>
    <message>
        <source>What was tried, and what came of it</source>
        <translation>Ce qui a été essayé, et ce qu’il en est résulté</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, ouverte</translation>
    </message>
    <message>
        <source>Show this run on all pages (Enter)</source>
        <translation>Afficher cette exécution sur toutes les pages (Entrée)</translation>
    </message>
    <message>
        <source>This run is open: the Curves page shows it.</source>
        <translation>Cette exécution est ouverte&#xa0;: la page Courbes l’affiche.</translation>
    </message>
    <message>
        <source>Draw beside the open run on the Curves page (Space)</source>
        <translation>Superposer à l’exécution ouverte sur la page Courbes (Espace)</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>deepsight::RunFacts</name>
    <message>
        <source>Best validation loss</source>
        <translation>Meilleure perte de validation</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>Dernière perte de validation</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Perte future</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>Meilleure exactitude des chemins</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Lot</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Windows in a forward pass × gradient accumulation</source>
        <translation>Fenêtres par passe avant × accumulation de gradients</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Temps d’entraînement</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Lancée</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Taille sur le disque</translation>
    </message>
</context>
<context>
    <name>deepsight::RunPresenter</name>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>%1, %2 parameters, %3 steps</source>
        <translation>%1, %2 paramètres, %3 pas</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>Exporter les courbes</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>Continuée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Pausing after the step that is under way…</source>
        <translation>Suspension après le pas en cours…</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
</context>
<context>
    <name>deepsight::RunProgress</name>
    <message>
        <source>Time left</source>
        <translation>Temps restant</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Temps écoulé</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens par seconde</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression de l’exécution</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Pas %1 sur %2</translation>
    </message>
</context>
<context>
    <name>deepsight::RunScores</name>
    <message>
        <source>Training loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Perte de validation</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Perte future</translation>
    </message>
    <message>
        <source>Whole paths right</source>
        <translation>Chemins entiers justes</translation>
    </message>
    <message>
        <source>perplexity %1</source>
        <translation>perplexité %1</translation>
    </message>
    <message>
        <source>training has diverged</source>
        <translation>l’entraînement a divergé</translation>
    </message>
    <message>
        <source>best %1 at step %2</source>
        <translation>meilleure valeur %1 au pas %2</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>validation %1</translation>
    </message>
    <message>
        <source>guessing gives %1</source>
        <translation>au hasard&#xa0;: %1</translation>
    </message>
    <message>
        <source>on the test lines</source>
        <translation>sur les lignes de test</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsPresenter</name>
    <message>
        <source>A run is in training. Stop it to open another.</source>
        <translation>Une exécution est en entraînement. L’arrêter pour en ouvrir une autre.</translation>
    </message>
    <message>
        <source>Cannot save the notes</source>
        <translation>Impossible d’enregistrer les notes</translation>
    </message>
    <message>
        <source>“%1” is open. Open another run before you move it to the trash.</source>
        <translation>«&#xa0;%1&#xa0;» est ouverte. Ouvrir une autre exécution avant de la mettre à la corbeille.</translation>
    </message>
    <message>
        <source>“%1” is being trained by another program. Stop it there first.</source>
        <translation>«&#xa0;%1&#xa0;» est en entraînement dans un autre programme. L’y arrêter d’abord.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>Mettre à la corbeille</translation>
    </message>
    <message>
        <source>Move “%1” to the trash?</source>
        <translation>Mettre «&#xa0;%1&#xa0;» à la corbeille&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln runs to the trash?</source>
        <translation>
            <numerusform>Mettre %Ln exécution à la corbeille&#xa0;?</numerusform>
            <numerusform>Mettre %Ln exécutions à la corbeille&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>With checkpoints, %1. You can take it back from the trash.</source>
        <translation>Avec les points de contrôle, %1. Récupérable depuis la corbeille.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>«&#xa0;%1&#xa0;» est dans la corbeille.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are in the trash.</source>
        <translation>
            <numerusform>%Ln exécution est dans la corbeille.</numerusform>
            <numerusform>%Ln exécutions sont dans la corbeille.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>Draw or remove o&amp;verlay</source>
        <translation>Superposer ou re&amp;tirer</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Renommer</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>Afficher le &amp;dossier</translation>
    </message>
    <message>
        <source>Move to &amp;trash…</source>
        <translation>&amp;Mettre à la corbeille…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsTableModel</name>
    <message>
        <source>Overlay</source>
        <translation>Superposer</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Best val. loss</source>
        <translation>Meilleure perte val.</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>Exactitude chemins</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Lancée</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>Last val. loss</source>
        <translation>Dernière perte val.</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Perte future</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>Temps d’entraînement</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Taille sur le disque</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>This run is open: the Curves page shows it.</source>
        <translation>Cette exécution est ouverte&#xa0;: la page Courbes l’affiche.</translation>
    </message>
    <message>
        <source>Draw beside the open run on the Curves page</source>
        <translation>Superposer à l’exécution ouverte sur la page Courbes</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1, ouverte</translation>
    </message>
    <message>
        <source>Overlay of %1</source>
        <translation>Superposition de %1</translation>
    </message>
    <message>
        <source>Runs drawn beside the open one on the Curves page</source>
        <translation>Exécutions superposées à celle ouverte sur la page Courbes</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>Pas encore d’exécutions</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Configurer une exécution</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>Lecture des exécutions…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Show curves</source>
        <translation>Voir les courbes</translation>
    </message>
    <message>
        <source>See the open run and the overlaid ones on the Curves page</source>
        <translation>Voir l’exécution ouverte et celles superposées sur la page Courbes</translation>
    </message>
    <message>
        <source>Change folder…</source>
        <translation>Changer de dossier…</translation>
    </message>
    <message>
        <source>Choose where new runs are made and listed from</source>
        <translation>Choisir où les nouvelles exécutions sont créées et listées</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Read the folder again; done by itself every few seconds</source>
        <translation>Relire le dossier&#xa0;; se fait tout seul toutes les quelques secondes</translation>
    </message>
    <message>
        <source>Select a run to see it, or several to compare them.</source>
        <translation>Sélectionner une exécution pour la voir, ou plusieurs pour les comparer.</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>Aucune exécution ne correspond</translation>
    </message>
    <message>
        <source>Search for something else.</source>
        <translation>Chercher autre chose.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>Afficher toutes les exécutions</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>Lecture des exécutions</translation>
    </message>
    <message>
        <source>Search runs</source>
        <translation>Rechercher des exécutions</translation>
    </message>
    <message>
        <source>Search title, tags, notes…</source>
        <translation>Chercher titre, étiquettes, notes…</translation>
    </message>
    <message>
        <source>Shows the runs that have all of these words (Ctrl+F)</source>
        <translation>Affiche les exécutions qui contiennent tous ces mots (Ctrl+F)</translation>
    </message>
    <message>
        <source>State of the runs shown</source>
        <translation>État des exécutions affichées</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln exécution</numerusform>
            <numerusform>%Ln exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>This run is open.</source>
        <translation>Cette exécution est ouverte.</translation>
    </message>
    <message>
        <source>A damaged run cannot be opened.</source>
        <translation>Une exécution endommagée ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>Runs that you train in %1 are listed here.</source>
        <translation>Les exécutions entraînées dans %1 figurent ici.</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleControls</name>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>The weights that write. “Newest” moves on while a run trains.</source>
        <translation>Les poids qui écrivent. «&#xa0;Le plus récent&#xa0;» avance tant qu’une exécution s’entraîne.</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>Point de contrô&amp;le</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Number of the validation example</source>
        <translation>Numéro de l’exemple de validation</translation>
    </message>
    <message>
        <source>Counted from 0. Of text, an example is as long as the context: its first half becomes the prompt.</source>
        <translation>Compté à partir de 0. Pour un texte, un exemple a la longueur du contexte&#xa0;: sa première moitié devient le prompt.</translation>
    </message>
    <message>
        <source>&amp;Use as prompt</source>
        <translation>&amp;Utiliser comme prompt</translation>
    </message>
    <message>
        <source>Take the prompt from this example of the validation data, and compare the text with how the data goes on</source>
        <translation>Prendre le prompt de cet exemple des données de validation, et comparer le texte à la suite des données</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>Pr&amp;ompt</translation>
    </message>
    <message>
        <source>&amp;Validation example</source>
        <translation>E&amp;xemple de validation</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <translation>&amp;Température</translation>
    </message>
    <message>
        <source>Divides the logits: below 1 the text becomes safer, above 1 wilder. 0 takes the most likely token every time.</source>
        <translation>Divise les logits&#xa0;: au-dessous de 1 le texte devient plus sûr, au-dessus plus fantasque. 0 prend toujours le token le plus probable.</translation>
    </message>
    <message>
        <source>&amp;Max tokens</source>
        <translation>Tokens au &amp;maximum</translation>
    </message>
    <message>
        <source>How many tokens to generate. A path-star line ends by itself.</source>
        <translation>Combien de tokens générer. Une ligne path-star finit d’elle-même.</translation>
    </message>
    <message>
        <source>Top-&amp;k</source>
        <translation>Top-&amp;k</translation>
    </message>
    <message>
        <source>Draw from the k most likely tokens only. 0: from all.</source>
        <translation>Tirer parmi les k tokens les plus probables seulement. 0&#xa0;: parmi tous.</translation>
    </message>
    <message>
        <source>Top-&amp;p</source>
        <translation>Top-&amp;p</translation>
    </message>
    <message>
        <source>Then draw from the smallest set of tokens that has this probability: nucleus sampling (Holtzman et al. 2020). 1: from all.</source>
        <translation>Tirer ensuite dans le plus petit ensemble de tokens ayant cette probabilité&#xa0;: échantillonnage nucleus (Holtzman et al. 2020). 1&#xa0;: parmi tous.</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>G&amp;raine</translation>
    </message>
    <message>
        <source>The same seed, prompt and settings give the same text again.</source>
        <translation>Les mêmes graine, prompt et réglages redonnent le même texte.</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>&amp;Nouvelle graine</translation>
    </message>
    <message>
        <source>Draw another seed, for another text</source>
        <translation>Tirer une autre graine, pour un autre texte</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>Pas encore de points de contrôle</translation>
    </message>
    <message>
        <source>Newest (step %1)</source>
        <translation>Le plus récent (pas %1)</translation>
    </message>
    <message>
        <source>Best (step %1)</source>
        <translation>Meilleur (pas %1)</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>A graph up to its “=”, such as 3,7|7,1|3,5|5,2/3,1=
Easiest from a validation example below.</source>
        <translation>Un graphe jusqu’à son «&#xa0;=&#xa0;», par exemple 3,7|7,1|3,5|5,2/3,1=
Le plus simple&#xa0;: prendre un exemple de validation ci-dessous.</translation>
    </message>
    <message>
        <source>The text to go on from. Without one the model starts after a line break.</source>
        <translation>Le texte à prolonger. Sans lui, le modèle commence après un saut de ligne.</translation>
    </message>
</context>
<context>
    <name>deepsight::SamplePresenter</name>
    <message>
        <source>Reading the validation data…</source>
        <translation>Lecture des données de validation…</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleText</name>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>température %1</translation>
    </message>
    <message>
        <source>top-k %1</source>
        <translation>top-k %1</translation>
    </message>
    <message>
        <source>top-p %1</source>
        <translation>top-p %1</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>graine %1</translation>
    </message>
    <message>
        <source>most likely tokens</source>
        <translation>tokens les plus probables</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>Sampled text</source>
        <translation>Texte généré</translation>
    </message>
    <message>
        <source>✓ Right: %1</source>
        <translation>✓ Juste&#xa0;: %1</translation>
    </message>
    <message>
        <source>✗ Wrong; right is %1</source>
        <translation>✗ Faux&#xa0;; la bonne réponse est %1</translation>
    </message>
    <message>
        <source>The data goes on: %1</source>
        <translation>Suite des données&#xa0;: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>the prompt is longer than the context, so only its end was read</source>
        <translation>le prompt dépasse le contexte&#xa0;: seule sa fin a été lue</translation>
    </message>
    <message>
        <source>“%1”: probability %2 %, surprise %3 nats</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: probabilité %2&#xa0;%, surprise %3 nats</translation>
    </message>
    <message>
        <source>“%1”, of several tokens: probability %2 %, surprise %3 nats</source>
        <translation>«&#xa0;%1&#xa0;», de plusieurs tokens&#xa0;: probabilité %2&#xa0;%, surprise %3 nats</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleView</name>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Text that a checkpoint of the run writes</source>
        <translation>Texte qu’écrit un point de contrôle de l’exécution</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Générer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Configurer une exécution</translation>
    </message>
    <message>
        <source>A run is in training. It goes on while text is generated, and both are slower meanwhile.</source>
        <translation>Une exécution est en entraînement. Elle continue pendant la génération, et les deux sont alors ralenties.</translation>
    </message>
    <message>
        <source>Generate text with these settings (Ctrl+Enter)</source>
        <translation>Générer un texte avec ces réglages (Ctrl+Entrée)</translation>
    </message>
    <message>
        <source>Stop after this token; the text so far stays (Esc)</source>
        <translation>Arrêter après ce token&#xa0;; le texte déjà écrit reste (Échap)</translation>
    </message>
    <message>
        <source>S&amp;hade by probability</source>
        <translation>Teinter par pro&amp;babilité</translation>
    </message>
    <message>
        <source>Colour each token by how unlikely the model held it</source>
        <translation>Colorer chaque token selon son improbabilité pour le modèle</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy what is selected, or else the newest sample with its prompt</source>
        <translation>Copier la sélection, ou sinon l’échantillon le plus récent avec son prompt</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Vider</translation>
    </message>
    <message>
        <source>Remove all samples</source>
        <translation>Retirer tous les échantillons</translation>
    </message>
    <message>
        <source>Samples appear here, the newest last.</source>
        <translation>Les échantillons apparaissent ici, le plus récent en dernier.</translation>
    </message>
    <message>
        <source>Tokens generated</source>
        <translation>Tokens générés</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Pas encore de point de contrôle</translation>
    </message>
    <message>
        <source>The run in training saves its first checkpoint at its next evaluation. Then it can write text.</source>
        <translation>L’exécution en entraînement enregistre son premier point de contrôle à sa prochaine évaluation. Elle pourra alors écrire du texte.</translation>
    </message>
    <message>
        <source>Text is written by a checkpoint. Start a run, or open one that has checkpoints.</source>
        <translation>Le texte est écrit par un point de contrôle. Lancer une exécution, ou en ouvrir une qui a des points de contrôle.</translation>
    </message>
    <message>
        <source>Loading the checkpoint…</source>
        <translation>Chargement du point de contrôle…</translation>
    </message>
    <message>
        <source>%1 of at most %2 tokens</source>
        <translation>%1 tokens sur %2 au plus</translation>
    </message>
</context>
<context>
    <name>deepsight::ShadeLegend</name>
    <message>
        <source>Shades of probability</source>
        <translation>Teintes de probabilité</translation>
    </message>
    <message>
        <source>How likely the model held the token that was drawn, before temperature, top-k and top-p. Point at a token to read its probability.</source>
        <translation>À quel point le modèle jugeait probable le token tiré, avant température, top-k et top-p. Pointer un token pour lire sa probabilité.</translation>
    </message>
    <message>
        <source>≥ %1 %</source>
        <translation>≥ %1&#xa0;%</translation>
    </message>
    <message>
        <source>&lt; %1 %</source>
        <translation>&lt; %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>deepsight::ShareLegend</name>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
</context>
<context>
    <name>deepsight::ShortcutsDialog</name>
    <message>
        <source>On the pages</source>
        <translation>Dans les pages</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>Filtrer par nom ou touche</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>deepsight::StatePill</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Non lancée</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Suspendue</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
</context>
<context>
    <name>deepsight::StatusLine</name>
    <message>
        <source>Shows the alarms on the curves</source>
        <translation>Affiche les alarmes sur les courbes</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>Suspension en cours</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarms</source>
        <translation>
            <numerusform>%Ln alarme</numerusform>
            <numerusform>%Ln alarmes</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 / %2</source>
        <translation>Pas %1 / %2</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>Entraînement %1</translation>
    </message>
    <message>
        <source>Validation %1</source>
        <translation>Validation %1</translation>
    </message>
    <message>
        <source>Future %1</source>
        <translation>Future %1</translation>
    </message>
</context>
<context>
    <name>deepsight::TimeCard</name>
    <message>
        <source>Time to finish</source>
        <translation>Temps jusqu’à la fin</translation>
    </message>
    <message>
        <source>Measure speed</source>
        <translation>Mesurer la vitesse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>Temps par pas</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens par seconde</translation>
    </message>
    <message>
        <source>Share of evaluations</source>
        <translation>Part des évaluations</translation>
    </message>
    <message>
        <source>Times a few steps of this model on random tokens, about two seconds</source>
        <translation>Chronomètre quelques pas de ce modèle sur des tokens aléatoires, environ deux secondes</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>environ %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Measured on steps of this model (%1, %2).</source>
        <translation>Mesuré sur des pas de ce modèle (%1, %2).</translation>
    </message>
    <message>
        <source>Measured on this model with a batch of %1 (%2, %3).</source>
        <translation>Mesuré sur ce modèle avec un lot de %1 (%2, %3).</translation>
    </message>
    <message>
        <source>Too large to try: estimated from the speed of a matrix product (%1, %2). It may be off by half.</source>
        <translation>Trop grand pour un essai&#xa0;: estimé d’après la vitesse d’un produit matriciel (%1, %2). L’erreur peut atteindre la moitié.</translation>
    </message>
    <message>
        <source>Measuring the speed of this machine…</source>
        <translation>Mesure de la vitesse de cette machine…</translation>
    </message>
</context>
<context>
    <name>deepsight::Workspace</name>
    <message>
        <source>Cannot open the run</source>
        <translation>Impossible d’ouvrir l’exécution</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>Impossible de lancer</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Training uses this configuration. Stop it to make changes.</source>
        <translation>L’entraînement utilise cette configuration. L’arrêter pour la modifier.</translation>
    </message>
    <message>
        <source>A run is active.</source>
        <translation>Une exécution est active.</translation>
    </message>
    <message>
        <source>Correct the marked fields on the Configure page first.</source>
        <translation>Corriger d’abord les champs marqués de la page Configurer.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for planning language models.</source>
        <translation>Atelier pour modèles de langage qui planifient.</translation>
    </message>
    <message>
        <source>Run or checkpoint folder, configuration, text or token file to open.</source>
        <translation>Dossier d’exécution ou de point de contrôle, configuration, texte ou fichier de tokens à ouvrir.</translation>
    </message>
</context>
</TS>

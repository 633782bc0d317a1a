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
    <message>
        <source>Multi-token</source>
        <translation>Multi-token</translation>
    </message>
    <message>
        <source>Token order</source>
        <translation>Ordre des tokens</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Apprise</translation>
    </message>
    <message>
        <source>Rotary</source>
        <translation>Rotatif</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>Fixe</translation>
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
        <translation>Enfants d’abord</translation>
    </message>
    <message>
        <source>Parent first</source>
        <translation>Parent d’abord</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Smooth L1</source>
        <translation>L1 lissée</translation>
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
        <translation>Sac de mots</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>Toutes les positions</translation>
    </message>
    <message>
        <source>Targets only</source>
        <translation>Cibles seulement</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentielle</translation>
    </message>
    <message>
        <source>Learned weights</source>
        <translation>Poids appris</translation>
    </message>
    <message>
        <source>Depthwise convolution</source>
        <translation>Convolution par canal</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Convolution</translation>
    </message>
    <message>
        <source>Banded</source>
        <translation>Matrice bande</translation>
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
        <translation>Reconstruction</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Variance</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>Entropie</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linéaire</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>Omettre le pas</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>Only report</source>
        <translation>Signaler seulement</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Token shards</source>
        <translation>Shards de tokens</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>Tirage aléatoire</translation>
    </message>
    <message>
        <source>Shuffled epochs</source>
        <translation>Époques mélangées</translation>
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
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
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
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Future aggregation</source>
        <translation>Agrégation du futur</translation>
    </message>
    <message>
        <source>Present-future merge</source>
        <translation>Fusion présent-futur</translation>
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
        <source>The horizon must be below the context size; use at most %1.</source>
        <translation>L’horizon doit être inférieur à la taille du contexte&#xa0;; prendre au plus %1.</translation>
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
    <message>
        <source>deepsight: a causal encoder, one linear pass, and a decoder that cross-attends to the encoder output, trained to plan (yiphei/yif-AI, deep_plan_transformer). The others are decoder-only. baseline: next-token prediction alone (GPT-2, Radford et al. 2019); multi-token: n heads on one trunk predict the next n tokens (Gloeckle et al. 2024, arXiv 2404.19737); token-order: one more output layer ranks the tokens to come by their distance (Zuhri et al. 2025, arXiv 2508.19228).</source>
        <translation>deepsight&#xa0;: un encodeur causal, une projection linéaire et un décodeur à attention croisée sur la sortie de l’encodeur, entraîné à planifier (yiphei/yif-AI, deep_plan_transformer). Les autres n’ont qu’un décodeur. baseline&#xa0;: prédiction du token suivant seule (GPT-2, Radford et al. 2019)&#xa0;; multi-token&#xa0;: n têtes sur un tronc prédisent les n tokens suivants (Gloeckle et al. 2024, arXiv 2404.19737)&#xa0;; token-order&#xa0;: une couche de sortie de plus classe les tokens à venir selon leur distance (Zuhri et al. 2025, arXiv 2508.19228).</translation>
    </message>
    <message>
        <source>T, the tokens that the model sees at once. Attention costs time in proportion to T squared (arXiv 1706.03762).</source>
        <translation>T, les tokens que le modèle voit à la fois. Le coût de l’attention croît comme T au carré (arXiv 1706.03762).</translation>
    </message>
    <message>
        <source>Transformer blocks between the embedding and the next token, each with causal self-attention and a feed-forward layer behind LayerNorms (pre-LN, arXiv 2002.04745). Of multi-token the last one is the next token&apos;s head; each further head is one more block.</source>
        <translation>Blocs Transformer entre l’embedding et le token suivant, chacun avec une auto-attention causale et une couche feed-forward derrière des LayerNorm (pre-LN, arXiv 2002.04745). Pour multi-token, le dernier est la tête du token suivant&#xa0;; chaque tête supplémentaire est un bloc de plus.</translation>
    </message>
    <message>
        <source>Encoder-decoder split</source>
        <translation>Répartition encodeur-décodeur</translation>
    </message>
    <message>
        <source>Where the encoder ends. fixed: after the encoder layers; learned: every layer can belong to either side, and a softmax over the split point k = 1 ... L - 1 is trained with the rest, L being encoder and decoder layers together. With all weight on one k it is exactly the fixed model (as DARTS relaxes a choice, arXiv 1806.09055).</source>
        <translation>Où finit l’encodeur. fixed&#xa0;: après les couches de l’encodeur&#xa0;; learned&#xa0;: chaque couche peut être d’un côté ou de l’autre, et un softmax sur le point de séparation k = 1 ... L - 1 est entraîné avec le reste, L comptant les couches de l’encodeur et du décodeur. Avec tout le poids sur un k, c’est exactement le modèle fixe (comme DARTS relâche un choix, arXiv 1806.09055).</translation>
    </message>
    <message>
        <source>Split temperature</source>
        <translation>Température de la répartition</translation>
    </message>
    <message>
        <source>Temperature of the split&apos;s softmax at the last step; it falls from 1 in equal ratios, so that the split decides itself (arXiv 1611.01144).</source>
        <translation>Température du softmax de la répartition au dernier pas&#xa0;; elle descend de 1 en rapports égaux, pour que la répartition se décide d’elle-même (arXiv 1611.01144).</translation>
    </message>
    <message>
        <source>Split penalty</source>
        <translation>Pénalité de la répartition</translation>
    </message>
    <message>
        <source>Adds this much times the sum of the cross-attention gates to the loss. More cross-attention means more parameters in use, which training prefers; 0: let it.</source>
        <translation>Ajoute à la perte autant de fois la somme des portes d’attention croisée. Plus d’attention croisée veut dire plus de paramètres utilisés, ce que l’entraînement préfère&#xa0;; 0&#xa0;: laisser faire.</translation>
    </message>
    <message>
        <source>Position encoding</source>
        <translation>Encodage de position</translation>
    </message>
    <message>
        <source>learned: a vector for each position is added to the token&apos;s (GPT-2); rotary: queries and keys of every attention are rotated by their position, with base 10000 (RoPE, arXiv 2104.09864), and the channels of a head must be even.</source>
        <translation>learned&#xa0;: un vecteur par position s’ajoute à celui du token (GPT-2)&#xa0;; rotary&#xa0;: les requêtes et clés de chaque attention sont tournées selon leur position, avec la base 10000 (RoPE, arXiv 2104.09864), et une tête doit avoir un nombre pair de canaux.</translation>
    </message>
    <message>
        <source>A decoder-only architecture has no encoder output to compare; set the score to &quot;none&quot; or the architecture to &quot;deepsight&quot;.</source>
        <translation>Une architecture à décodeur seul n’a pas de sortie d’encodeur à comparer&#xa0;; régler le score sur «&#xa0;none&#xa0;» ou l’architecture sur «&#xa0;deepsight&#xa0;».</translation>
    </message>
    <message>
        <source>Two layers can be split in one place only; use more layers, or &quot;fixed&quot;.</source>
        <translation>Deux couches ne se séparent qu’à un endroit&#xa0;; utiliser plus de couches, ou «&#xa0;fixed&#xa0;».</translation>
    </message>
    <message>
        <source>Rotary positions turn pairs of channels, but a head has %1; use another width or number of heads, or learned positions.</source>
        <translation>Les positions rotatives tournent des paires de canaux, mais une tête en a %1&#xa0;; prendre une autre largeur, un autre nombre de têtes ou des positions apprises.</translation>
    </message>
    <message>
        <source>With a horizon of 1 there is no token to predict beyond the next one; use at least 2.</source>
        <translation>Avec un horizon de 1, il n’y a aucun token à prédire après le suivant&#xa0;; prendre au moins 2.</translation>
    </message>
    <message>
        <source>The extended window needs continuous text, and generated lines end; use &quot;ignore-last&quot;.</source>
        <translation>La fenêtre étendue exige un texte continu, et les lignes générées ont une fin&#xa0;; utiliser «&#xa0;ignore-last&#xa0;».</translation>
    </message>
    <message>
        <source>Teacherless lines hide the answer from the planning context too; switch it off, or use a score that compares with tokens.</source>
        <translation>Les lignes teacherless cachent la réponse au contexte de planification aussi&#xa0;; désactiver l’option, ou prendre un score qui compare à des tokens.</translation>
    </message>
    <message>
        <source>This aggregation has no weights that sum to 1, so no entropy; use &quot;reconstruction&quot; or &quot;variance&quot;.</source>
        <translation>Cette agrégation n’a pas de poids de somme 1, donc pas d’entropie&#xa0;; utiliser «&#xa0;reconstruction&#xa0;» ou «&#xa0;variance&#xa0;».</translation>
    </message>
    <message>
        <source>No position of an answer has its whole future in the line; use at most %1, or plan at all positions.</source>
        <translation>Aucune position d’une réponse n’a tout son futur dans la ligne&#xa0;; prendre au plus %1, ou planifier à toutes les positions.</translation>
    </message>
    <message>
        <source>With the safeguard &quot;reconstruction&quot; the score trains the encoder side only; use &quot;target&quot;, or another safeguard.</source>
        <translation>Avec le garde-fou «&#xa0;reconstruction&#xa0;», le score n’entraîne que le côté encodeur&#xa0;; utiliser «&#xa0;target&#xa0;», ou un autre garde-fou.</translation>
    </message>
    <message>
        <source>Without a gradient into the encoder side, nothing trains its projector; use &quot;target&quot;.</source>
        <translation>Sans gradient vers le côté encodeur, rien n’entraîne son projecteur&#xa0;; utiliser «&#xa0;target&#xa0;».</translation>
    </message>
    <message>
        <source>Every parent needs the same number of children, two at least; use %1.</source>
        <translation>Chaque parent doit avoir le même nombre d’enfants, deux au moins&#xa0;; prendre %1.</translation>
    </message>
    <message>
        <source>So many lines show nearly all of the %1 pairs of siblings; use at most %2, or more children.</source>
        <translation>Tant de lignes montrent presque toutes les %1 paires de frères&#xa0;; prendre au plus %2, ou plus d’enfants.</translation>
    </message>
    <message>
        <source>A line of this data fills a context of %1 tokens; set it to that.</source>
        <translation>Une ligne de ces données remplit un contexte de %1 tokens&#xa0;; choisir cette taille.</translation>
    </message>
    <message>
        <source>Teacherless</source>
        <translation>Teacherless</translation>
    </message>
    <message>
        <source>The model reads placeholders instead of the answer&apos;s tokens, in training and at test, so that it has to know the whole answer before the first token (arXiv 2403.06963).</source>
        <translation>Le modèle lit des substituts au lieu des tokens de la réponse, à l’entraînement comme au test, et doit donc connaître toute la réponse avant le premier token (arXiv 2403.06963).</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>Parents</translation>
    </message>
    <message>
        <source>P, the parents. A pair drawn at random has one parent with chance 1/P (arXiv 2504.15266).</source>
        <translation>P, les parents. Une paire tirée au hasard a un même parent avec probabilité 1/P (arXiv 2504.15266).</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Enfants</translation>
    </message>
    <message>
        <source>C, the children of all parents together, dealt out evenly; a multiple of the parents, two each at least (arXiv 2504.15266).</source>
        <translation>C, les enfants de tous les parents ensemble, répartis également&#xa0;; un multiple des parents, au moins deux chacun (arXiv 2504.15266).</translation>
    </message>
    <message>
        <source>Line order</source>
        <translation>Ordre des lignes</translation>
    </message>
    <message>
        <source>children-first: two children and then their parent, so the first child must be written with the parent in mind; parent-first: the control, where each token follows from those before (arXiv 2504.15266).</source>
        <translation>children-first&#xa0;: deux enfants puis leur parent, le premier enfant doit donc être écrit en pensant au parent&#xa0;; parent-first&#xa0;: le témoin, où chaque token découle des précédents (arXiv 2504.15266).</translation>
    </message>
    <message>
        <source>Graph nodes</source>
        <translation>Nœuds du graphe</translation>
    </message>
    <message>
        <source>V, the nodes of the hidden graph whose triangles are to be found (arXiv 2504.15266).</source>
        <translation>V, les nœuds du graphe caché dont il faut trouver les triangles (arXiv 2504.15266).</translation>
    </message>
    <message>
        <source>Planted triangles</source>
        <translation>Triangles plantés</translation>
    </message>
    <message>
        <source>Random triangles that make up the graph. A third of all triangles in it is never shown; their edges are.</source>
        <translation>Triangles aléatoires qui composent le graphe. Un tiers de tous ses triangles n’est jamais montré&#xa0;; leurs arêtes le sont.</translation>
    </message>
    <message>
        <source>Lines to train on. Sibling discovery was reproduced with 50000 for 2500 children (arXiv 2504.15266); of triangle discovery every other line shows an edge of the graph, so all edges must have room.</source>
        <translation>Lignes d’entraînement. Sibling discovery a été reproduit avec 50000 pour 2500 enfants (arXiv 2504.15266)&#xa0;; dans triangle discovery, une ligne sur deux montre une arête du graphe, il faut donc de la place pour toutes les arêtes.</translation>
    </message>
    <message>
        <source>Lines written at evaluation</source>
        <translation>Lignes écrites à l’évaluation</translation>
    </message>
    <message>
        <source>Lines that the model writes at each evaluation, at temperature 1. Creativity is the share of them that are right, new and different from each other.</source>
        <translation>Lignes que le modèle écrit à chaque évaluation, à température 1. La créativité est la part d’entre elles qui sont justes, nouvelles et différentes entre elles.</translation>
    </message>
    <message>
        <source>Seed of the lines</source>
        <translation>Graine des lignes</translation>
    </message>
    <message>
        <source>The same seed gives the same lines on every machine.</source>
        <translation>La même graine donne les mêmes lignes sur toute machine.</translation>
    </message>
    <message>
        <source>Each position reads itself and the positions before it, with several heads at once. Queries and keys are rotated by their positions.</source>
        <translation>Chaque position lit elle-même et les précédentes, avec plusieurs têtes à la fois. Les requêtes et clés sont tournées selon leur position.</translation>
    </message>
    <message>
        <source>Each position reads what the layers below gave the encoder output, up to its own position, as far as the layer is part of the decoder. The first layer never is.</source>
        <translation>Chaque position lit ce que les couches inférieures ont donné à la sortie de l’encodeur, jusqu’à sa propre position, dans la mesure où la couche fait partie du décodeur. La première n’en fait jamais partie.</translation>
    </message>
    <message>
        <source>One matrix, applied after each layer but the last as far as the encoder ends there.</source>
        <translation>Une seule matrice, appliquée après chaque couche sauf la dernière, dans la mesure où l’encodeur y finit.</translation>
    </message>
    <message>
        <source>Split gate</source>
        <translation>Porte de répartition</translation>
    </message>
    <message>
        <source>Learns after which layer the encoder ends. A layer&apos;s cross-attention counts as much as the encoder has ended before it, and reads the mean of the outputs that it has ended with.</source>
        <translation>Apprend après quelle couche finit l’encodeur. L’attention croisée d’une couche compte autant que l’encodeur a fini avant elle, et lit la moyenne des sorties par lesquelles il a fini.</translation>
    </message>
    <message>
        <source>Further heads</source>
        <translation>Têtes supplémentaires</translation>
    </message>
    <message>
        <source>One more layer for each further token, beside the last layer and on the same input. They share the final norm and the output layer, and are left out when text is generated.</source>
        <translation>Une couche de plus par token supplémentaire, à côté de la dernière et sur la même entrée. Elles partagent la normalisation finale et la couche de sortie, et sont omises à la génération de texte.</translation>
    </message>
    <message>
        <source>The cross-entropies of the tokens after the next one, added up.</source>
        <translation>Les entropies croisées des tokens après le suivant, additionnées.</translation>
    </message>
    <message>
        <source>Order head</source>
        <translation>Tête d’ordre</translation>
    </message>
    <message>
        <source>A second output layer, which scores the higher the sooner a token comes. It is left out when text is generated.</source>
        <translation>Une seconde couche de sortie, dont le score est d’autant plus haut qu’un token vient tôt. Elle est omise à la génération de texte.</translation>
    </message>
    <message>
        <source>Compares those scores with the order in which the next n tokens come (ListNet).</source>
        <translation>Compare ces scores à l’ordre dans lequel viennent les n tokens suivants (ListNet).</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>Projecteurs</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, what a learned aggregation makes of the next n embeddings.</source>
        <translation>Joint le présent, la moyenne des embeddings jusque-là, au futur, ce qu’une agrégation apprise fait des n embeddings suivants.</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, a weighted sum of the next n embeddings. Gradients pass back into the embeddings.</source>
        <translation>Joint le présent, la moyenne des embeddings jusque-là, au futur, une somme pondérée des n embeddings suivants. Les gradients remontent dans les embeddings.</translation>
    </message>
    <message>
        <source>Compares the encoder output with the tokens to come, so that the encoder learns to look ahead.</source>
        <translation>Compare la sortie de l’encodeur aux tokens à venir, pour que l’encodeur apprenne à anticiper.</translation>
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
        <translation>Comment la sortie de l’encodeur u est comparée au contexte de planification y&#xa0;; une moyenne sur les positions.
none&#xa0;: pas d’objectif de planification.
mse&#xa0;: moyenne des carrés de u - y. cosine&#xa0;: (1 - cos(u, y)) / 2. log-cosine&#xa0;: -log((1 + cos(u, y)) / 2). Tous trois&#xa0;: yiphei/yif-AI, deep_plan_transformer.
smooth-l1&#xa0;: (u - y) au carré / (2 bêta) où |u - y| est inférieur à bêta, sinon |u - y| - bêta / 2 (arXiv 1504.08083).
infonce&#xa0;: entropie croisée pour retrouver y parmi les contextes d’autres positions dont les futurs ne se recouvrent pas, par cos(u, y) / température (arXiv 1807.03748).
vicreg&#xa0;: 25 mse, + 25 fois ce qui manque à 1 aux écarts types des canaux, + les covariances au carré entre canaux (arXiv 2105.04906).
barlow&#xa0;: écart à l’identité des corrélations entre canaux de u et de y, celles hors diagonale fois 0,005 (arXiv 2103.03230).
cka&#xa0;: 1 - CKA linéaire, insensible à la rotation et à l’échelle (arXiv 1905.00414).
bag-of-words&#xa0;: entropie croisée de quels tokens viennent dans l’horizon, dans n’importe quel ordre (arXiv 2510.14751).
token-order&#xa0;: entropie croisée entre la proximité de la prochaine occurrence de chaque token et la prédiction (ListNet&#xa0;; arXiv 2508.19228). Ces deux lisent la sortie de l’encodeur à travers les embeddings des tokens&#xa0;; leurs cibles sont des tokens, qui ne peuvent pas s’effondrer.</translation>
    </message>
    <message>
        <source>n, the number of future tokens that the future loss looks at. Of a planning context, the embeddings E[i+1] ... E[i+n]; published runs use 3, 6, 11, 16 and 26 (yiphei/yif-AI, deep_plan_transformer). Of multi-token, the tokens that are predicted, the next one included: 4 for most of the published models (arXiv 2404.19737). Must be below the context size.</source>
        <translation>n, le nombre de tokens futurs que regarde la perte future. Pour un contexte de planification, les embeddings E[i+1] ... E[i+n]&#xa0;; les exécutions publiées utilisent 3, 6, 11, 16 et 26 (yiphei/yif-AI, deep_plan_transformer). Pour multi-token, les tokens prédits, le suivant compris&#xa0;: 4 pour la plupart des modèles publiés (arXiv 2404.19737). Doit être inférieur à la taille du contexte.</translation>
    </message>
    <message>
        <source>Weight of the future loss: total loss = next-token loss + coefficient x future loss. Curves always show the future loss unscaled. Published: 1, of DeepSight, multi-token and token-order alike.</source>
        <translation>Poids de la perte future&#xa0;: perte totale = perte au token suivant + coefficient x perte future. Les courbes montrent toujours la perte future sans ce facteur. Publié&#xa0;: 1, pour DeepSight, multi-token et token-order.</translation>
    </message>
    <message>
        <source>Coefficient warm-up</source>
        <translation>Warm-up du coefficient</translation>
    </message>
    <message>
        <source>Steps over which the coefficient rises from 0 in a straight line; 0: it is there from the first step.</source>
        <translation>Pas pendant lesquels le coefficient croît linéairement depuis 0&#xa0;; 0&#xa0;: il est là dès le premier pas.</translation>
    </message>
    <message>
        <source>InfoNCE temperature</source>
        <translation>Température d’InfoNCE</translation>
    </message>
    <message>
        <source>Divides the cosines before their softmax: the lower, the more the nearest wrong contexts count (SimCLR, arXiv 2002.05709).</source>
        <translation>Divise les cosinus avant leur softmax&#xa0;: plus elle est basse, plus les mauvais contextes les plus proches comptent (SimCLR, arXiv 2002.05709).</translation>
    </message>
    <message>
        <source>Smooth L1 beta</source>
        <translation>Bêta de Smooth L1</translation>
    </message>
    <message>
        <source>Difference r = |u - y| at which r squared / (2 beta) turns into r - beta / 2; 1 in Fast R-CNN (arXiv 1504.08083).</source>
        <translation>Différence r = |u - y| à laquelle r au carré / (2 bêta) devient r - bêta / 2&#xa0;; 1 dans Fast R-CNN (arXiv 1504.08083).</translation>
    </message>
    <message>
        <source>SIGReg weight</source>
        <translation>Poids de SIGReg</translation>
    </message>
    <message>
        <source>Adds this much times SIGReg to the future loss: how far u, along random directions, is from a standard normal distribution, by the Epps-Pulley test of characteristic functions. About 1 for normal u, hundreds for collapsed u. Keeps u from collapsing without a frozen target (LeJEPA, arXiv 2511.08544; 0.02 in its minimal example); 0: none.</source>
        <translation>Ajoute à la perte future autant de fois SIGReg&#xa0;: l’écart de u, le long de directions aléatoires, à une loi normale centrée réduite, selon le test d’Epps-Pulley sur les fonctions caractéristiques. Environ 1 pour u normal, des centaines pour u effondré. Empêche u de s’effondrer sans cible gelée (LeJEPA, arXiv 2511.08544&#xa0;; 0,02 dans son exemple minimal)&#xa0;; 0&#xa0;: aucun.</translation>
    </message>
    <message>
        <source>Planned positions</source>
        <translation>Positions planifiées</translation>
    </message>
    <message>
        <source>all: every position of the window has a future loss (published); targets: only those whose next token is trained on. Of a path-star line, whose edges are drawn at random, that leaves the answer and the symbol before it.</source>
        <translation>all&#xa0;: chaque position de la fenêtre a une perte future (publié)&#xa0;; targets&#xa0;: seulement celles dont le token suivant est entraîné. D’une ligne path-star, dont les arêtes sont tirées au hasard, il reste la réponse et le symbole qui la précède.</translation>
    </message>
    <message>
        <source>How the future embeddings E[i+z], z = 1 ... n, become one vector. decay: sum of E[i+z] / z (published); decay-normalized: divided by 1 + 1/2 + ... + 1/n; average: weights 1/n; exponential: weights gamma^(z-1), divided by their sum. The others are learned. learned-weights: a softmax over z; depthwise-convolution: a weight for every z and channel; convolution: a matrix for every z; banded: a weight for every position and z; gru: a recurrent network read from the far end (arXiv 1406.1078); attention: one learned query over the window (arXiv 1706.03762).</source>
        <translation>Comment les embeddings futurs E[i+z], z = 1 ... n, deviennent un seul vecteur. decay&#xa0;: somme des E[i+z] / z (publié)&#xa0;; decay-normalized&#xa0;: divisée par 1 + 1/2 + ... + 1/n&#xa0;; average&#xa0;: poids 1/n&#xa0;; exponential&#xa0;: poids gamma^(z-1), divisés par leur somme. Les autres sont apprises. learned-weights&#xa0;: un softmax sur z&#xa0;; depthwise-convolution&#xa0;: un poids par z et par canal&#xa0;; convolution&#xa0;: une matrice par z&#xa0;; banded&#xa0;: un poids par position et par z&#xa0;; gru&#xa0;: un réseau récurrent lu depuis le bout lointain (arXiv 1406.1078)&#xa0;; attention&#xa0;: une requête apprise sur la fenêtre (arXiv 1706.03762).</translation>
    </message>
    <message>
        <source>Aggregation decay</source>
        <translation>Décroissance de l’agrégation</translation>
    </message>
    <message>
        <source>gamma: each further token weighs this much of the one before it.</source>
        <translation>gamma&#xa0;: chaque token plus lointain pèse cette fraction du précédent.</translation>
    </message>
    <message>
        <source>Aggregation safeguard</source>
        <translation>Garde-fou de l’agrégation</translation>
    </message>
    <message>
        <source>What keeps a learned target from turning into whatever is easiest to match. reconstruction: the score sends no gradient into it; it is trained to tell which tokens its window holds (as in arXiv 2409.11143); variance: it must vary and not repeat itself (VICReg&apos;s terms, arXiv 2105.04906); entropy: its weights, and a learned merge, may not settle on few tokens; none: it may collapse.</source>
        <translation>Ce qui empêche une cible apprise de devenir ce qu’il y a de plus facile à égaler. reconstruction&#xa0;: le score n’y envoie pas de gradient&#xa0;; elle est entraînée à dire quels tokens contient sa fenêtre (comme dans arXiv 2409.11143)&#xa0;; variance&#xa0;: elle doit varier et ne pas se répéter (termes de VICReg, arXiv 2105.04906)&#xa0;; entropy&#xa0;: ses poids, et une fusion apprise, ne peuvent se fixer sur peu de tokens&#xa0;; none&#xa0;: elle peut s’effondrer.</translation>
    </message>
    <message>
        <source>How the present, the mean of E[1] ... E[i], joins the future. equal: half each; context-size: i : n, by the number of tokens each side speaks for; none: the future alone (yiphei/yif-AI, deep_plan_transformer); learned: in a trained proportion, which may turn to the present, as that is easier to match.</source>
        <translation>Comment le présent, la moyenne de E[1] ... E[i], rejoint le futur. equal&#xa0;: moitié-moitié&#xa0;; context-size&#xa0;: i : n, selon le nombre de tokens dont parle chaque côté&#xa0;; none&#xa0;: le futur seul (yiphei/yif-AI, deep_plan_transformer)&#xa0;; learned&#xa0;: dans une proportion entraînée, qui peut glisser vers le présent, plus facile à égaler.</translation>
    </message>
    <message>
        <source>Bias in planning norms</source>
        <translation>Biais des normalisations de planification</translation>
    </message>
    <message>
        <source>The bias of those norms, as published. The bias is what lets the cosine score collapse; without it only the gain is trained.</source>
        <translation>Le biais de ces normalisations, comme publié. C’est lui qui laisse le score cosinus s’effondrer&#xa0;; sans lui, seul le gain est entraîné.</translation>
    </message>
    <message>
        <source>Stop-gradient</source>
        <translation>Stop-gradient</translation>
    </message>
    <message>
        <source>The side that the future loss sends no gradient into. target: the embeddings stay as the next-token loss wants them (published; SimSiam, arXiv 2011.10566); encoder: only the target moves; none: both move, which invites collapse.</source>
        <translation>Le côté vers lequel la perte future n’envoie pas de gradient. target&#xa0;: les embeddings restent tels que les veut la perte au token suivant (publié&#xa0;; SimSiam, arXiv 2011.10566)&#xa0;; encoder&#xa0;: seule la cible bouge&#xa0;; none&#xa0;: les deux bougent, ce qui favorise l’effondrement.</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projecteur</translation>
    </message>
    <message>
        <source>A network between a side and its comparison, which takes the demand for an exact match off the encoder output (BYOL, arXiv 2006.07733). linear: d x d; mlp: d x 2d, GELU, 2d x d; none: compared as they are (published). With bag-of-words and token-order it stands before the output layer.</source>
        <translation>Un réseau entre un côté et sa comparaison, qui dispense la sortie de l’encodeur d’une correspondance exacte (BYOL, arXiv 2006.07733). linear&#xa0;: d x d&#xa0;; mlp&#xa0;: d x 2d, GELU, 2d x d&#xa0;; none&#xa0;: comparés tels quels (publié). Avec bag-of-words et token-order, il précède la couche de sortie.</translation>
    </message>
    <message>
        <source>Projected side</source>
        <translation>Côté projeté</translation>
    </message>
    <message>
        <source>encoder: a predictor on u (BYOL, SimSiam); target: on y; both: one for each (VICReg, arXiv 2105.04906). A projector on the target can collapse.</source>
        <translation>encoder&#xa0;: un prédicteur sur u (BYOL, SimSiam)&#xa0;; target&#xa0;: sur y&#xa0;; both&#xa0;: un pour chacun (VICReg, arXiv 2105.04906). Un projecteur sur la cible peut s’effondrer.</translation>
    </message>
    <message>
        <source>Path-star, five nodes an arm</source>
        <translation>Path-star, cinq nœuds par branche</translation>
    </message>
    <message>
        <source>The path-star task with longer arms and more names: one guess decides whether the whole path is right. A few minutes on two CPU cores.</source>
        <translation>La tâche path-star avec des branches plus longues et plus de noms&#xa0;: un seul choix décide si tout le chemin est juste. Quelques minutes sur deux cœurs CPU.</translation>
    </message>
    <message>
        <source>Sibling discovery</source>
        <translation>Sibling discovery</translation>
    </message>
    <message>
        <source>Invents new pairs of siblings of a hidden family tree: shows how creative a model is, and when it starts to repeat what it has read. A few minutes on two CPU cores.</source>
        <translation>Invente de nouvelles paires de frères d’un arbre généalogique caché&#xa0;: montre la créativité d’un modèle, et quand il se met à répéter ce qu’il a lu. Quelques minutes sur deux cœurs CPU.</translation>
    </message>
    <message>
        <source>Triangle discovery</source>
        <translation>Triangle discovery</translation>
    </message>
    <message>
        <source>Finds new triangles in a hidden graph that it knows by its edges. A few minutes on two CPU cores.</source>
        <translation>Trouve de nouveaux triangles dans un graphe caché qu’il connaît par ses arêtes. Quelques minutes sur deux cœurs CPU.</translation>
    </message>
    <message>
        <source>When not finite</source>
        <translation>Si non fini</translation>
    </message>
    <message>
        <source>What to do about a step whose loss or gradient is NaN or infinite; it is never taken. stop: save and stop; skip: leave that update out and go on; roll-back: go on from an earlier checkpoint with other data (PaLM, arXiv 2204.02311, section 5.1).</source>
        <translation>Que faire d’un pas dont la perte ou le gradient est NaN ou infini&#xa0;; il n’est jamais exécuté. stop&#xa0;: enregistrer et arrêter&#xa0;; skip&#xa0;: omettre cette mise à jour et continuer&#xa0;; roll-back&#xa0;: repartir d’un checkpoint antérieur avec d’autres données (PaLM, arXiv 2204.02311, section 5.1).</translation>
    </message>
    <message>
        <source>On a spike</source>
        <translation>En cas de pic</translation>
    </message>
    <message>
        <source>What to do about a loss or gradient norm more than ten deviations above its median of 100 steps. report: an alarm; skip: leave that update out; roll-back: after two such steps in a row, go on from an earlier checkpoint with other data (PaLM, arXiv 2204.02311, section 5.1); stop: after two, save and stop.</source>
        <translation>Que faire d’une perte ou d’une norme du gradient à plus de dix écarts au-dessus de sa médiane sur 100 pas. report&#xa0;: une alarme&#xa0;; skip&#xa0;: omettre cette mise à jour&#xa0;; roll-back&#xa0;: après deux pas de ce genre de suite, repartir d’un checkpoint antérieur avec d’autres données (PaLM, arXiv 2204.02311, section 5.1)&#xa0;; stop&#xa0;: après deux, enregistrer et arrêter.</translation>
    </message>
    <message>
        <source>Most interventions</source>
        <translation>Interventions au plus</translation>
    </message>
    <message>
        <source>Steps skipped in a row, or roll-backs since the run began, that are put up with; the next one stops the training. What goes wrong that often does not come from the data (PaLM had about 20 spikes in all, arXiv 2204.02311).</source>
        <translation>Pas omis de suite, ou retours en arrière depuis le début de l’exécution, qui sont tolérés&#xa0;; le suivant arrête l’entraînement. Ce qui échoue aussi souvent ne vient pas des données (PaLM a connu une vingtaine de pics en tout, arXiv 2204.02311).</translation>
    </message>
    <message>
        <source>Numerical safety</source>
        <translation>Sécurité numérique</translation>
    </message>
    <message>
        <source>times</source>
        <translation>fois</translation>
    </message>
    <message>
        <source>d, the channels of the residual stream. Must be divisible by the number of heads. The feed-forward layers are 4d wide (arXiv 1706.03762).</source>
        <translation>d, les canaux du flux résiduel. Doit être divisible par le nombre de têtes. Les couches feed-forward ont la largeur 4d (arXiv 1706.03762).</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Of the feed-forward layers. gelu: exact, as in the published models; gelu-tanh: the approximation that OpenAI&apos;s GPT-2 was trained with (arXiv 1606.08415, section 2).</source>
        <translation>Celle des couches feed-forward. gelu&#xa0;: exacte, comme dans les modèles publiés&#xa0;; gelu-tanh&#xa0;: l’approximation avec laquelle le GPT-2 d’OpenAI a été entraîné (arXiv 1606.08415, section 2).</translation>
    </message>
    <message>
        <source>Recompute activations</source>
        <translation>Recalculer les activations</translation>
    </message>
    <message>
        <source>Keeps only what enters each block and computes the rest again in the backward pass: far less memory for about a third more time (Chen et al. 2016, arXiv 1604.06174). Results are the same.</source>
        <translation>Ne garde que ce qui entre dans chaque bloc et recalcule le reste dans la passe arrière&#xa0;: bien moins de mémoire pour environ un tiers de temps en plus (Chen et al. 2016, arXiv 1604.06174). Les résultats sont les mêmes.</translation>
    </message>
    <message>
        <source>Shard the optimizer</source>
        <translation>Répartir l’optimiseur</translation>
    </message>
    <message>
        <source>Of several ranks (torchrun, Slurm, MPI) each keeps the moments of its share of the parameters (ZeRO stage 1, arXiv 1910.02054). Of no effect with one.</source>
        <translation>De plusieurs rangs (torchrun, Slurm, MPI), chacun garde les moments de sa part des paramètres (ZeRO stage 1, arXiv 1910.02054). Sans effet avec un seul.</translation>
    </message>
    <message>
        <source>Choose the documents to train on, a file or a folder.</source>
        <translation>Choisir les documents d’entraînement, un fichier ou un dossier.</translation>
    </message>
    <message>
        <source>Choose the folder of token shards to train on.</source>
        <translation>Choisir le dossier de shards de tokens d’entraînement.</translation>
    </message>
    <message>
        <source>Name the key or column that holds the text.</source>
        <translation>Nommer la clé ou la colonne qui contient le texte.</translation>
    </message>
    <message>
        <source>path-star: find a path in a star graph, generated from a seed (arXiv 2403.06963); sibling-discovery, triangle-discovery: invent new pairs of siblings or triangles of a hidden graph (arXiv 2504.15266); text: any UTF-8 text file; token-files: the *_train.bin and *_val.bin of karpathy/nanoGPT, raw little-endian uint16; documents: a Wikipedia XML dump, JSON Lines or Parquet, also compressed, one file or a folder of them; token-shards: what deepsight-cli corpus makes of such documents.</source>
        <translation>path-star&#xa0;: trouver un chemin dans un graphe en étoile, généré à partir d’une graine (arXiv 2403.06963)&#xa0;; sibling-discovery, triangle-discovery&#xa0;: inventer de nouvelles paires de frères ou de nouveaux triangles d’un graphe caché (arXiv 2504.15266)&#xa0;; text&#xa0;: n’importe quel fichier texte UTF-8&#xa0;; token-files&#xa0;: les *_train.bin et *_val.bin de karpathy/nanoGPT, uint16 little-endian bruts&#xa0;; documents&#xa0;: un dump XML de Wikipédia, du JSON Lines ou du Parquet, compressé ou non, un fichier ou un dossier de tels fichiers&#xa0;; token-shards&#xa0;: ce que deepsight-cli corpus tire de tels documents.</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>Fichier ou dossier</translation>
    </message>
    <message>
        <source>The text file; the *_train.bin of a pair whose *_val.bin lies beside it; a file of documents or a folder of them; or the folder of token shards.</source>
        <translation>Le fichier texte&#xa0;; le *_train.bin d’une paire dont le *_val.bin est à côté&#xa0;; un fichier de documents ou un dossier de tels fichiers&#xa0;; ou le dossier de shards de tokens.</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>Champ du texte</translation>
    </message>
    <message>
        <source>The key of JSON Lines, or the column of Parquet, that holds a document&apos;s text. Of no effect for Wikipedia.</source>
        <translation>La clé JSON Lines, ou la colonne Parquet, qui contient le texte d’un document. Sans effet pour Wikipédia.</translation>
    </message>
    <message>
        <source>Window order</source>
        <translation>Ordre des fenêtres</translation>
    </message>
    <message>
        <source>random: windows are drawn anywhere, with replacement, as karpathy/nanoGPT does; shuffled: each window of the context&apos;s length is seen once per epoch, in an order that the seed shuffles.</source>
        <translation>random&#xa0;: les fenêtres sont tirées n’importe où, avec remise, comme dans karpathy/nanoGPT&#xa0;; shuffled&#xa0;: chaque fenêtre de la longueur du contexte est vue une fois par époque, dans un ordre que la graine mélange.</translation>
    </message>
    <message>
        <source>Share kept for validation, never trained on: of a text its end, of documents those that their contents choose, so that equal ones stay together.</source>
        <translation>Part gardée pour la validation, jamais utilisée à l’entraînement&#xa0;: d’un texte, sa fin&#xa0;; de documents, ceux que désigne leur contenu, pour que des documents identiques restent ensemble.</translation>
    </message>
    <message>
        <source>GPT-2 124M: baseline</source>
        <translation>GPT-2 124M&#xa0;: référence</translation>
    </message>
    <message>
        <source>124.4 million parameters: 12 layers of width 768, as published; wants a GPU and GPT-2 tokens.</source>
        <translation>124.4 millions de paramètres&#xa0;: 12 couches de largeur 768, comme publié&#xa0;; demande un GPU et des tokens GPT-2.</translation>
    </message>
    <message>
        <source>GPT-2 124M: DeepSight</source>
        <translation>GPT-2 124M&#xa0;: DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 6 + 6: 139.2 million parameters with the cross-attention, the baseline has 124.4 million.</source>
        <translation>Les mêmes couches réparties en 6 + 6&#xa0;: 139.2 millions de paramètres avec l’attention croisée, la référence en a 124.4 millions.</translation>
    </message>
    <message>
        <source>GPT-2 355M: baseline</source>
        <translation>GPT-2 355M&#xa0;: référence</translation>
    </message>
    <message>
        <source>354.8 million parameters: 24 layers of width 1024, as published; wants a GPU and GPT-2 tokens.</source>
        <translation>354.8 millions de paramètres&#xa0;: 24 couches de largeur 1024, comme publié&#xa0;; demande un GPU et des tokens GPT-2.</translation>
    </message>
    <message>
        <source>GPT-2 355M: DeepSight</source>
        <translation>GPT-2 355M&#xa0;: DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 12 + 12: 406.3 million parameters with the cross-attention, the baseline has 354.8 million.</source>
        <translation>Les mêmes couches réparties en 12 + 12&#xa0;: 406.3 millions de paramètres avec l’attention croisée, la référence en a 354.8 millions.</translation>
    </message>
    <message>
        <source>GPT-2 774M: baseline</source>
        <translation>GPT-2 774M&#xa0;: référence</translation>
    </message>
    <message>
        <source>774.0 million parameters: 36 layers of width 1280, as published; wants a large GPU or several, and GPT-2 tokens.</source>
        <translation>774.0 millions de paramètres&#xa0;: 36 couches de largeur 1280, comme publié&#xa0;; demande un grand GPU ou plusieurs, et des tokens GPT-2.</translation>
    </message>
    <message>
        <source>GPT-2 774M: DeepSight</source>
        <translation>GPT-2 774M&#xa0;: DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 18 + 18: 893.8 million parameters with the cross-attention, the baseline has 774.0 million.</source>
        <translation>Les mêmes couches réparties en 18 + 18&#xa0;: 893.8 millions de paramètres avec l’attention croisée, la référence en a 774.0 millions.</translation>
    </message>
    <message>
        <source>GPT-2 1558M: baseline</source>
        <translation>GPT-2 1558M&#xa0;: référence</translation>
    </message>
    <message>
        <source>1557.6 million parameters: 48 layers of width 1600, as published; wants several large GPUs and GPT-2 tokens.</source>
        <translation>1557.6 millions de paramètres&#xa0;: 48 couches de largeur 1600, comme publié&#xa0;; demande plusieurs grands GPU et des tokens GPT-2.</translation>
    </message>
    <message>
        <source>GPT-2 1558M: DeepSight</source>
        <translation>GPT-2 1558M&#xa0;: DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 24 + 24: 1806.2 million parameters with the cross-attention, the baseline has 1557.6 million.</source>
        <translation>Les mêmes couches réparties en 24 + 24&#xa0;: 1806.2 millions de paramètres avec l’attention croisée, la référence en a 1557.6 millions.</translation>
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
    <message>
        <source>Creativity</source>
        <translation>Créativité</translation>
    </message>
    <message>
        <source>Memorised</source>
        <translation>Mémorisées</translation>
    </message>
    <message>
        <source>Incoherent</source>
        <translation>Incohérentes</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>FVU of the past alone</source>
        <translation>FVU du passé seul</translation>
    </message>
    <message>
        <source>Mean spread</source>
        <translation>Dispersion moyenne</translation>
    </message>
    <message>
        <source>Least spread</source>
        <translation>Dispersion minimale</translation>
    </message>
    <message>
        <source>Rank (centred)</source>
        <translation>Rang (centré)</translation>
    </message>
    <message>
        <source>Rank (raw)</source>
        <translation>Rang (brut)</translation>
    </message>
    <message>
        <source>Gradient share</source>
        <translation>Part du gradient</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>Cosinus moyen</translation>
    </message>
    <message>
        <source>CKA</source>
        <translation>CKA</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>Découverte</translation>
    </message>
    <message>
        <source>Planning skill</source>
        <translation>Capacité de planification</translation>
    </message>
    <message>
        <source>Encoder spread</source>
        <translation>Dispersion de l’encodeur</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>Rang de l’encodeur</translation>
    </message>
    <message>
        <source>Mean cosine and CKA</source>
        <translation>Cosinus moyen et CKA</translation>
    </message>
    <message>
        <source>Discovery (shares of the lines written)</source>
        <translation>Découverte (parts des lignes écrites)</translation>
    </message>
    <message>
        <source>Planning skill (unexplained variance; 1 or more: none)</source>
        <translation>Capacité de planification (variance inexpliquée&#xa0;; 1 ou plus&#xa0;: aucune)</translation>
    </message>
    <message>
        <source>Encoder spread (standard deviation per channel)</source>
        <translation>Dispersion de l’encodeur (écart type par canal)</translation>
    </message>
    <message>
        <source>Encoder rank (directions in use)</source>
        <translation>Rang de l’encodeur (directions utilisées)</translation>
    </message>
    <message>
        <source>Gradient share (future over next-token loss)</source>
        <translation>Part du gradient (perte future sur perte au token suivant)</translation>
    </message>
    <message>
        <source>Mean cosine, and CKA with the context</source>
        <translation>Cosinus moyen, et CKA avec le contexte</translation>
    </message>
    <message>
        <source>Cores (this run)</source>
        <translation>Cœurs (cette exécution)</translation>
    </message>
    <message>
        <source>Processors busy</source>
        <translation>Processeurs occupés</translation>
    </message>
    <message>
        <source>GPU busy</source>
        <translation>GPU occupé</translation>
    </message>
    <message>
        <source>Memory (this run)</source>
        <translation>Mémoire (cette exécution)</translation>
    </message>
    <message>
        <source>Memory (machine)</source>
        <translation>Mémoire (machine)</translation>
    </message>
    <message>
        <source>Memory (GPU)</source>
        <translation>Mémoire (GPU)</translation>
    </message>
    <message>
        <source>GPU temperature</source>
        <translation>Température du GPU</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>Puissance du GPU</translation>
    </message>
    <message>
        <source>Processor cores in use</source>
        <translation>Cœurs de processeur utilisés</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Processor cores in use by this run</source>
        <translation>Cœurs de processeur utilisés par cette exécution</translation>
    </message>
    <message>
        <source>Utilisation (share of the time)</source>
        <translation>Utilisation (part du temps)</translation>
    </message>
    <message>
        <source>Memory in use (GiB)</source>
        <translation>Mémoire utilisée (GiB)</translation>
    </message>
    <message>
        <source>GPU temperature (°C)</source>
        <translation>Température du GPU (°C)</translation>
    </message>
    <message>
        <source>GPU power (W)</source>
        <translation>Puissance du GPU (W)</translation>
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
        <source>%1 is the validation half of a pair; its *_train.bin is not beside it.</source>
        <translation>%1 est la moitié validation d’une paire&#xa0;; son *_train.bin n’est pas à côté.</translation>
    </message>
    <message>
        <source>%1 is not named as a token file: training reads *_train.bin and the *_val.bin beside it.</source>
        <translation>%1 n’a pas le nom d’un fichier de tokens&#xa0;: l’entraînement lit *_train.bin et le *_val.bin à côté.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>%1 est illisible. Vérifier ses droits d’accès.</translation>
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
    <message>
        <source>Open sweep %1</source>
        <translation>Ouvrir le balayage %1</translation>
    </message>
    <message>
        <source>Draw the curves of the log %1</source>
        <translation>Tracer les courbes du journal %1</translation>
    </message>
    <message>
        <source>%1 is neither a run nor a checkpoint of one, and holds no documents: a run folder holds config.json and metrics.jsonl.</source>
        <translation>%1 n’est ni une exécution ni un point de contrôle d’une exécution, et ne contient pas de documents&#xa0;: un dossier d’exécution contient config.json et metrics.jsonl.</translation>
    </message>
    <message>
        <source>%1 is no UTF-8 text. What can be opened: a text or documents to train on, a *_train.bin, a configuration (.json), a run or a checkpoint folder.</source>
        <translation>%1 n’est pas du texte UTF-8. Peuvent être ouverts&#xa0;: un texte ou des documents d’entraînement, un *_train.bin, une configuration (.json), un dossier d’exécution ou de point de contrôle.</translation>
    </message>
    <message>
        <source>Import the weights %1</source>
        <translation>Importer les poids %1</translation>
    </message>
    <message>
        <source>Train on the documents %1</source>
        <translation>Entraîner sur les documents %1</translation>
    </message>
    <message>
        <source>Train on the token shards %1</source>
        <translation>Entraîner sur les shards de tokens %1</translation>
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
    <message>
        <source>Encoder output</source>
        <translation>Sortie de l’encodeur</translation>
    </message>
    <message>
        <source>other tokens</source>
        <translation>autres tokens</translation>
    </message>
    <message>
        <source>Next-token loss, nats</source>
        <translation>Perte au token suivant, nats</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Encoder block %1</source>
        <translation>Bloc d’encodeur %1</translation>
    </message>
    <message>
        <source>Decoder input</source>
        <translation>Entrée du décodeur</translation>
    </message>
    <message>
        <source>Decoder block %1</source>
        <translation>Bloc de décodeur %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>Bloc %1</translation>
    </message>
    <message>
        <source>Final norm</source>
        <translation>Normalisation finale</translation>
    </message>
    <message>
        <source>%1, cross</source>
        <translation>%1, croisée</translation>
    </message>
    <message>
        <source>%1, self</source>
        <translation>%1, auto</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>Pas %1 · %2</translation>
    </message>
    <message>
        <source>not known in a snapshot</source>
        <translation>inconnu dans un instantané</translation>
    </message>
    <message>
        <source>Encoder outputs and planning contexts</source>
        <translation>Sorties de l’encodeur et contextes de planification</translation>
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
    <message>
        <source>Sweeps</source>
        <translation>Balayages</translation>
    </message>
    <message>
        <source>Curves and Planning, with the keyboard in the plot</source>
        <translation>Courbes et Planification, clavier dans le graphique</translation>
    </message>
    <message>
        <source>Star the runs, or take the stars off</source>
        <translation>Marquer les exécutions d’une étoile, ou la retirer</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Values as a table, or the curves again</source>
        <translation>Valeurs en tableau, ou de nouveau les courbes</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>The planning objective has collapsed: the encoder side varies by only %1, so a future loss of %2 is reached without planning.</source>
        <translation>L’objectif de planification s’est effondré&#xa0;: le côté encodeur ne varie que de %1, une perte future de %2 est donc atteinte sans planification.</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side varies by only %1, which lowers the future loss to %2 without planning.</source>
        <translation>L’objectif de planification s’affaiblit&#xa0;: le côté encodeur ne varie que de %1, ce qui abaisse la perte future à %2 sans planification.</translation>
    </message>
    <message>
        <source>The planning objective has collapsed: the encoder side points the same way at every position (mean cosine %1), so the future loss of %2 says nothing about planning.</source>
        <translation>L’objectif de planification s’est effondré&#xa0;: le côté encodeur pointe dans la même direction à chaque position (cosinus moyen %1), la perte future de %2 ne dit donc rien de la planification.</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side points almost the same way at every position (mean cosine %1).</source>
        <translation>L’objectif de planification s’affaiblit&#xa0;: le côté encodeur pointe presque dans la même direction à chaque position (cosinus moyen %1).</translation>
    </message>
    <message>
        <source>The planning objective has collapsed: the encoder side uses only %1 of its %2 directions.</source>
        <translation>L’objectif de planification s’est effondré&#xa0;: le côté encodeur n’utilise que %1 de ses %2 directions.</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side uses only %1 of its %2 directions.</source>
        <translation>L’objectif de planification s’affaiblit&#xa0;: le côté encodeur n’utilise que %1 de ses %2 directions.</translation>
    </message>
    <message>
        <source>Switch off &quot;Trainable planning norms&quot; (planning.norm_affine): their gain and bias let the loss vanish without planning.</source>
        <translation>Désactiver «&#xa0;Normalisations de planification entraînables&#xa0;» (planning.norm_affine)&#xa0;: leur gain et leur biais laissent la perte s’annuler sans planification.</translation>
    </message>
    <message>
        <source>Set &quot;Stop-gradient&quot; (planning.stop_gradient) to target, so that the target cannot follow the encoder.</source>
        <translation>Régler «&#xa0;Stop-gradient&#xa0;» (planning.stop_gradient) sur target, pour que la cible ne puisse pas suivre l’encodeur.</translation>
    </message>
    <message>
        <source>Set &quot;Aggregation safeguard&quot; (planning.aggregation_safeguard) to reconstruction, or use a fixed aggregation.</source>
        <translation>Régler «&#xa0;Garde-fou de l’agrégation&#xa0;» (planning.aggregation_safeguard) sur reconstruction, ou utiliser une agrégation fixe.</translation>
    </message>
    <message>
        <source>Set &quot;Projected side&quot; (planning.projector_side) to encoder: a projector on the target can make it constant.</source>
        <translation>Régler «&#xa0;Côté projeté&#xa0;» (planning.projector_side) sur encoder&#xa0;: un projecteur sur la cible peut la rendre constante.</translation>
    </message>
    <message>
        <source>Raise &quot;SIGReg weight&quot; (planning.sigreg_weight), or set &quot;Disaffinity score&quot; (planning.score) to vicreg or infonce, which forbid equal encoder outputs.</source>
        <translation>Augmenter «&#xa0;Poids de SIGReg&#xa0;» (planning.sigreg_weight), ou régler «&#xa0;Score de désaffinité&#xa0;» (planning.score) sur vicreg ou infonce, qui interdisent des sorties d’encodeur égales.</translation>
    </message>
    <message>
        <source>The encoder plans: it explains %1 % of what the past alone leaves open of the planning context (unexplained %2; by the past alone %3).</source>
        <translation>L’encodeur planifie&#xa0;: il explique %1&#xa0;% de ce que le passé seul laisse ouvert du contexte de planification (inexpliqué %2&#xa0;; par le passé seul %3).</translation>
    </message>
    <message>
        <source>Nothing has collapsed, but the encoder tells no more of the planning context than the past alone (unexplained %1; by the past alone %2).</source>
        <translation>Rien ne s’est effondré, mais l’encodeur n’en dit pas plus du contexte de planification que le passé seul (inexpliqué %1&#xa0;; par le passé seul %2).</translation>
    </message>
    <message>
        <source>The encoder plans: its output explains %1 % of what the past alone leaves open of the next %2 tokens.</source>
        <translation>L’encodeur planifie&#xa0;: sa sortie explique %1&#xa0;% de ce que le passé seul laisse ouvert des %2 tokens suivants.</translation>
    </message>
    <message>
        <source>Nothing has collapsed, but the encoder output tells no more of the next %1 tokens than the past alone.</source>
        <translation>Rien ne s’est effondré, mais la sortie de l’encodeur n’en dit pas plus des %1 tokens suivants que le passé seul.</translation>
    </message>
    <message>
        <source>Train on; if it stays so, raise &quot;Coefficient&quot; (planning.coefficient) or lower &quot;Horizon&quot; (planning.horizon).</source>
        <translation>Poursuivre l’entraînement&#xa0;; si cela persiste, augmenter «&#xa0;Coefficient&#xa0;» (planning.coefficient) ou réduire «&#xa0;Horizon&#xa0;» (planning.horizon).</translation>
    </message>
</context>
<context>
    <name>PlanningCharts</name>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>%1 (first)</source>
        <translation>%1 (premier)</translation>
    </message>
    <message>
        <source>Distance of the future token</source>
        <translation>Distance du token futur</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Past alone</source>
        <translation>Passé seul</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Last layer of the encoder</source>
        <translation>Dernière couche de l’encodeur</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message numerus="yes">
        <source>Step %1: the encoder knows more than the past alone at %2 of %Ln distances.</source>
        <translation>
            <numerusform>Pas %1&#xa0;: l’encodeur en sait plus que le passé seul à %2 distance sur %Ln.</numerusform>
            <numerusform>Pas %1&#xa0;: l’encodeur en sait plus que le passé seul à %2 des %Ln distances.</numerusform>
        </translation>
    </message>
    <message>
        <source>The present weighs %1.</source>
        <translation>Le présent pèse %1.</translation>
    </message>
    <message>
        <source>The present weighs %1; at step %2 it weighed %3.</source>
        <translation>Le présent pèse %1&#xa0;; au pas %2, il pesait %3.</translation>
    </message>
    <message>
        <source>Most likely after layer %1 (%2).</source>
        <translation>Le plus probable&#xa0;: après la couche %1 (%2).</translation>
    </message>
</context>
<context>
    <name>PlanningState</name>
    <message>
        <source>Healthy</source>
        <translation>Sain</translation>
    </message>
    <message>
        <source>Weakening</source>
        <translation>S’affaiblit</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>Effondré</translation>
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
    <message>
        <source>Comparing layers</source>
        <translation>Comparaison des couches</translation>
    </message>
    <message>
        <source>Comparing with the vocabulary</source>
        <translation>Comparaison avec le vocabulaire</translation>
    </message>
    <message>
        <source>Tracing the layers</source>
        <translation>Relevé des couches</translation>
    </message>
    <message>
        <source>Projecting</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Waiting for another import</source>
        <translation>En attente d’une autre importation</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Reading the checkpoint</source>
        <translation>Lecture du point de contrôle</translation>
    </message>
    <message>
        <source>Writing the weights</source>
        <translation>Écriture des poids</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>Lecture des poids</translation>
    </message>
    <message>
        <source>Writing the first checkpoint</source>
        <translation>Écriture du premier point de contrôle</translation>
    </message>
    <message>
        <source>Fetching a checkpoint</source>
        <translation>Récupération d’un point de contrôle</translation>
    </message>
    <message>
        <source>Fetching the run</source>
        <translation>Récupération de l’exécution</translation>
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
    <message>
        <source>nanoGPT tokens (*_train.bin);;All files (*)</source>
        <translation>Tokens nanoGPT (*_train.bin);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.tokens *.raw);;All files (*)</source>
        <translation>Texte (*.txt *.md *.tokens *.raw);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A &amp;file of documents…</source>
        <translation>Un &amp;fichier de documents…</translation>
    </message>
    <message>
        <source>Documents (*.xml *.xml.* *.jsonl *.jsonl.* *.ndjson *.ndjson.* *.json *.json.* *.parquet *.txt *.txt.*);;All files (*)</source>
        <translation>Documents (*.xml *.xml.* *.jsonl *.jsonl.* *.ndjson *.ndjson.* *.json *.json.* *.parquet *.txt *.txt.*);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>A f&amp;older of such files…</source>
        <translation>Un &amp;dossier de tels fichiers…</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Step %1 differs: %2 was %3 and is now %4.</source>
        <translation>Le pas %1 diffère&#xa0;: %2 valait %3 et vaut maintenant %4.</translation>
    </message>
    <message>
        <source>Not as it was: %1 (then %2, here %3).</source>
        <translation>Pas comme à l’époque&#xa0;: %1 (alors %2, ici %3).</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>The same as the preset “%1”.</source>
        <translation>Identique au préréglage «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>What differs from the nearest preset, “%1”:</source>
        <translation>Ce qui diffère du préréglage le plus proche, «&#xa0;%1&#xa0;»&#xa0;:</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Cette exécution</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>All fields that apply:</source>
        <translation>Tous les champs qui s’appliquent&#xa0;:</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Name in config.json</source>
        <translation>Nom dans config.json</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training sessions. The newest:</source>
        <translation>
            <numerusform>%Ln session d’entraînement. La plus récente&#xa0;:</numerusform>
            <numerusform>%Ln sessions d’entraînement. La plus récente&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
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
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Début</translation>
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
        <source>Last training loss</source>
        <translation>Dernière perte d’entraînement</translation>
    </message>
    <message>
        <source>Last future loss</source>
        <translation>Dernière perte future</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>Meilleure exactitude des chemins</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>Meilleure créativité</translation>
    </message>
    <message>
        <source>Skipped steps</source>
        <translation>Pas omis</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>Bifurquée de</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1 au pas %2</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Horizontal axis: steps.</source>
        <translation>Axe horizontal&#xa0;: pas.</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>Embeddings</translation>
    </message>
    <message>
        <source>Cosine of encoder outputs (rows) and planning contexts (columns) at step %1: %2. A bright diagonal means that the encoder outputs point to their own futures.</source>
        <translation>Cosinus des sorties de l’encodeur (lignes) et des contextes de planification (colonnes) au pas %1&#xa0;: %2. Une diagonale claire signifie que les sorties de l’encodeur pointent vers leur propre futur.</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>%1 of %2 evaluations; the best and the last are among them.</source>
        <translation>%1 évaluations sur %2&#xa0;; la meilleure et la dernière en font partie.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Alarms and other events</source>
        <translation>Alarmes et autres événements</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stand in the run&apos;s log.</source>
        <translation>
            <numerusform>%Ln autre figure dans le journal de l’exécution.</numerusform>
            <numerusform>%Ln autres figurent dans le journal de l’exécution.</numerusform>
        </translation>
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
    <message>
        <source>Multi-token, n = %1, %2 × %3</source>
        <translation>Multi-token, n = %1, %2 × %3</translation>
    </message>
    <message>
        <source>Token order, n = %1, %2 × %3</source>
        <translation>Ordre des tokens, n = %1, %2 × %3</translation>
    </message>
    <message>
        <source>Siblings (%1 of %2)</source>
        <translation>Frères (%1 de %2)</translation>
    </message>
    <message>
        <source>Triangles (%1 nodes)</source>
        <translation>Triangles (%1 nœuds)</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
<context>
    <name>RunValues</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Exécution</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métriques</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>Bifurquée de</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Lancée</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>Taille sur le disque</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>Entraînée sur</translation>
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
        <source>Best creativity</source>
        <translation>Meilleure créativité</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Pas effectués</translation>
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
        <source>Skipped steps</source>
        <translation>Pas omis</translation>
    </message>
    <message>
        <source>Roll-backs</source>
        <translation>Retours en arrière</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
</context>
<context>
    <name>RunsQuery</name>
    <message>
        <source>“%1” is nothing to compare %2 with; write something like %3.</source>
        <translation>«&#xa0;%1&#xa0;» ne se compare pas à %2&#xa0;; écrire par exemple %3.</translation>
    </message>
    <message>
        <source>%1 is either true or false, not “%2”.</source>
        <translation>%1 est vrai ou faux, et non «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 is never “%2”, but one of: %3.</source>
        <translation>%1 n’est jamais «&#xa0;%2&#xa0;», mais l’un de&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Write what to compare %1 with, behind “%2”.</source>
        <translation>Écrire après «&#xa0;%2&#xa0;» à quoi comparer %1.</translation>
    </message>
    <message>
        <source>%1 has no order: compare it by =, != or a colon.</source>
        <translation>%1 n’a pas d’ordre&#xa0;: comparer avec =, != ou un deux-points.</translation>
    </message>
    <message>
        <source>“%1” is no field or metric. Put text to find into quotation marks.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni un champ ni une métrique. Mettre le texte à chercher entre guillemets.</translation>
    </message>
    <message>
        <source>“%1” is no field or metric by itself. Did you mean: %2?</source>
        <translation>«&#xa0;%1&#xa0;» seul n’est ni un champ ni une métrique. Vouliez-vous dire&#xa0;: %2&#xa0;?</translation>
    </message>
    <message>
        <source>After “is:” stands one of: %1.</source>
        <translation>Après «&#xa0;is:&#xa0;» vient l’un de&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>SeedGroups</name>
    <message numerus="yes">
        <source>%1 (%Ln seeds)</source>
        <translation>
            <numerusform>%1 (%Ln graine)</numerusform>
            <numerusform>%1 (%Ln graines)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seeds, 95 % interval)</source>
        <translation>
            <numerusform>%1 (%Ln graine, intervalle à 95 %)</numerusform>
            <numerusform>%1 (%Ln graines, intervalle à 95 %)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seeds, range)</source>
        <translation>
            <numerusform>%1 (%Ln graine, étendue)</numerusform>
            <numerusform>%1 (%Ln graines, étendue)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>Paper&apos;s table, small</source>
        <translation>Tableau de l’article, petit</translation>
    </message>
    <message>
        <source>The ten published models scaled down to 0.7 million parameters, with three seeds each, on the bytes of a text file of yours: minutes a run on two CPU cores. The published figures stand beside; they come from larger models and Wikipedia, so compare the differences.</source>
        <translation>Les dix modèles publiés réduits à 0,7 million de paramètres, trois graines chacun, sur les octets d’un fichier texte au choix&#xa0;: quelques minutes par exécution sur deux cœurs CPU. Les chiffres publiés figurent à côté&#xa0;; ils viennent de modèles plus grands et de Wikipédia, comparer donc les différences.</translation>
    </message>
    <message>
        <source>Paper&apos;s table, full size</source>
        <translation>Tableau de l’article, taille réelle</translation>
    </message>
    <message>
        <source>The ten published models at their published size, one seed each, on GPT-2 token files of yours: hours a run on a GPU.</source>
        <translation>Les dix modèles publiés à leur taille publiée, une graine chacun, sur des fichiers de tokens GPT-2 au choix&#xa0;: quelques heures par exécution sur un GPU.</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>Horizon</translation>
    </message>
    <message>
        <source>How far ahead to plan: the published horizons against no planning, with norms that cannot collapse and three seeds each, on a text file of yours.</source>
        <translation>Jusqu’où planifier&#xa0;: les horizons publiés face à l’absence de planification, avec des normalisations qui ne peuvent pas s’effondrer et trois graines chacun, sur un fichier texte au choix.</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Every disaffinity score against no planning on path-star (2, 5), whose first step has to be planned; three seeds each.</source>
        <translation>Chaque score de désaffinité face à l’absence de planification sur path-star (2, 5), dont le premier pas doit être planifié&#xa0;; trois graines chacun.</translation>
    </message>
    <message>
        <source>From the collapse to its fixes</source>
        <translation>De l’effondrement à ses remèdes</translation>
    </message>
    <message>
        <source>The published objective, which collapses, and the remedies one after the other: fixed norms, a projector, VICReg, SIGReg, InfoNCE, bag of words; on path-star (2, 5), three seeds each.</source>
        <translation>L’objectif publié, qui s’effondre, et les remèdes l’un après l’autre&#xa0;: normalisations fixes, projecteur, VICReg, SIGReg, InfoNCE, sac de mots&#xa0;; sur path-star (2, 5), trois graines chacun.</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Perte de validation</translation>
    </message>
    <message>
        <source>Future loss (validation)</source>
        <translation>Perte future (validation)</translation>
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
        <source>Creativity</source>
        <translation>Créativité</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>Rang de l’encodeur</translation>
    </message>
    <message>
        <source>Encoder deviation</source>
        <translation>Écart type de l’encodeur</translation>
    </message>
</context>
<context>
    <name>SweepTexts</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>%1 is out of range: %2 to %3.</source>
        <translation>%1 est hors limites&#xa0;: de %2 à %3.</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>«&#xa0;%1&#xa0;» n’est ni vrai ni faux.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre entier.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>«&#xa0;%1&#xa0;» ne figure pas parmi&#xa0;: %2.</translation>
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
        <source>Training loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>Perte future</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>Exactitude des chemins</translation>
    </message>
    <message>
        <source>Decisive-token accuracy</source>
        <translation>Exactitude au token décisif</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>Créativité</translation>
    </message>
    <message>
        <source>Unexplained variance (FVU)</source>
        <translation>Variance inexpliquée (FVU)</translation>
    </message>
    <message>
        <source>Unexplained by the past</source>
        <translation>Inexpliqué par le passé</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>Rang de l’encodeur</translation>
    </message>
    <message>
        <source>Encoder deviation</source>
        <translation>Écart type de l’encodeur</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Tokens par seconde</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>non fini</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 is listed twice.</source>
        <translation>%1 figure deux fois.</translation>
    </message>
    <message>
        <source>Enter values with commas between them.</source>
        <translation>Saisir des valeurs séparées par des virgules.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 steps</source>
        <translation>%1 · %2 · %3 pas</translation>
    </message>
    <message>
        <source>p &lt; 0.001</source>
        <translation>p &lt; 0,001</translation>
    </message>
    <message>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <source>Give the sweep a name; its folder is called so.</source>
        <translation>Donner un nom au balayage&#xa0;; son dossier le portera.</translation>
    </message>
    <message>
        <source>The name becomes a folder: leave out “/” and a leading “.”.</source>
        <translation>Le nom devient un dossier&#xa0;: pas de «&#xa0;/&#xa0;» ni de «&#xa0;.&#xa0;» initial.</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Nothing names the score of the future loss; mse is assumed.</source>
        <translation>Rien n’indique le score de la perte future&#xa0;; mse est supposé.</translation>
    </message>
    <message>
        <source>Nothing names the horizon of the future loss; %1 is assumed.</source>
        <translation>Rien n’indique l’horizon de la perte future&#xa0;; %1 est supposé.</translation>
    </message>
    <message>
        <source>Nothing says how many heads the cross-attention has; twice as many as the self-attention are assumed, as published.</source>
        <translation>Rien n’indique combien de têtes a l’attention croisée&#xa0;; deux fois plus que l’auto-attention sont supposées, comme publié.</translation>
    </message>
    <message>
        <source>Nothing names the activation; GELU by tanh is assumed, as in OpenAI&apos;s GPT-2.</source>
        <translation>Rien n’indique l’activation&#xa0;; GELU par tanh est supposée, comme dans le GPT-2 d’OpenAI.</translation>
    </message>
    <message>
        <source>No configuration lies beside these weights; exact GELU and the usual future loss are assumed.</source>
        <translation>Aucune configuration à côté de ces poids&#xa0;; GELU exacte et la perte future habituelle sont supposées.</translation>
    </message>
    <message>
        <source>These names are for learned positions, and this model rotates its queries and keys.</source>
        <translation>Ces noms sont prévus pour des positions apprises, et ce modèle tourne ses requêtes et ses clés.</translation>
    </message>
    <message>
        <source>These names are for a fixed split; harden the learned one first.</source>
        <translation>Ces noms sont prévus pour une répartition fixe&#xa0;; figer d’abord celle apprise.</translation>
    </message>
    <message>
        <source>These names have none for this model&apos;s further heads.</source>
        <translation>Il n’y a pas de tels noms pour les têtes supplémentaires de ce modèle.</translation>
    </message>
    <message>
        <source>The published model has as many encoder as decoder layers.</source>
        <translation>Le modèle publié a autant de couches d’encodeur que de décodeur.</translation>
    </message>
    <message>
        <source>The published model has the scores mse, cosine and log-cosine with a fixed aggregation, no projector and the window &quot;ignore-last&quot;.</source>
        <translation>Le modèle publié a les scores mse, cosine et log-cosine avec une agrégation fixe, sans projecteur et avec la fenêtre «&#xa0;ignore-last&#xa0;».</translation>
    </message>
    <message>
        <source>This model was trained with GELU by tanh, and the reader of these names has the exact one: losses will differ slightly.</source>
        <translation>Ce modèle a été entraîné avec GELU par tanh, et ce qui lit ces noms utilise l’exacte&#xa0;: les pertes différeront légèrement.</translation>
    </message>
    <message>
        <source>These names are for a decoder-only model, and this one has an encoder.</source>
        <translation>Ces noms sont prévus pour un modèle à décodeur seul, et celui-ci a un encodeur.</translation>
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
        <translation>Pour le code publié&#xa0;: son load_state_dict() les prend tels quels.</translation>
    </message>
    <message>
        <source>For nanoGPT&apos;s GPT: its load_state_dict() takes them as they are.</source>
        <translation>Pour le GPT de nanoGPT&#xa0;: son load_state_dict() les prend tels quels.</translation>
    </message>
    <message>
        <source>For transformers: GPT2LMHeadModel.from_pretrained() opens the folder.</source>
        <translation>Pour transformers&#xa0;: GPT2LMHeadModel.from_pretrained() ouvre le dossier.</translation>
    </message>
    <message>
        <source>This program&apos;s own names, as in its checkpoints; for every model.</source>
        <translation>Les noms propres à ce programme, comme dans ses points de contrôle&#xa0;; pour tout modèle.</translation>
    </message>
    <message>
        <source>Nothing names the weights of the future tokens; decay is assumed.</source>
        <translation>Rien n’indique les poids des tokens futurs&#xa0;; la décroissance est supposée.</translation>
    </message>
</context>
<context>
    <name>deepsight::AlarmBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>Masquer</translation>
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
    <message>
        <source>Hide this; it stays in the log and on the curves</source>
        <translation>Masquer&#xa0;; cela reste dans le journal et sur les courbes</translation>
    </message>
    <message>
        <source>Step %1 was skipped</source>
        <translation>Le pas %1 a été omis</translation>
    </message>
    <message>
        <source>Training went back to step %1</source>
        <translation>L’entraînement est revenu au pas %1</translation>
    </message>
    <message>
        <source>At this step…</source>
        <translation>À ce pas…</translation>
    </message>
    <message>
        <source>Look at its batch and gradients, or fork the run there</source>
        <translation>Voir son lot et ses gradients, ou bifurquer l’exécution à cet endroit</translation>
    </message>
</context>
<context>
    <name>deepsight::CandidateBars</name>
    <message>
        <source>“%1” %2</source>
        <translation>«&#xa0;%1&#xa0;» %2</translation>
    </message>
    <message>
        <source>Likely tokens</source>
        <translation>Tokens probables</translation>
    </message>
    <message>
        <source>What the model held most likely at the token under the pointer or the text cursor, before temperature, top-k and top-p. The mark shows what was written.</source>
        <translation>Ce que le modèle jugeait le plus probable au token sous le pointeur ou le curseur de texte, avant température, top-k et top-p. La marque montre ce qui a été écrit.</translation>
    </message>
    <message>
        <source>%1, written</source>
        <translation>%1, écrit</translation>
    </message>
    <message>
        <source>Point at a token, or move the text cursor to it, to see what else was likely.</source>
        <translation>Pointer un token, ou y placer le curseur de texte, pour voir ce qui était probable aussi.</translation>
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
    <message>
        <source>Best creativity</source>
        <translation>Meilleure créativité</translation>
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
        <source>Matrix products only, a multiplication and an addition as two (Kaplan et al. 2020). Attention counts all T positions (PaLM, appendix B). A training step costs three forward passes, and one more of the blocks where activations are recomputed.</source>
        <translation>Produits matriciels seulement, une multiplication et une addition comptant pour deux (Kaplan et al. 2020). L’attention compte toutes les T positions (PaLM, annexe B). Un pas d’entraînement coûte trois passes avant, et une de plus des blocs dont les activations sont recalculées.</translation>
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
    <message>
        <source>Open training data</source>
        <translation>Ouvrir des données d’entraînement</translation>
    </message>
</context>
<context>
    <name>deepsight::CurveTable</name>
    <message>
        <source>Values of the curves by step</source>
        <translation>Valeurs des courbes par pas</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>%1 values are too many to copy. Select at most %2, or export the values as CSV.</source>
        <translation>%1 valeurs, c’est trop pour une copie. En sélectionner au plus %2, ou exporter les valeurs en CSV.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln values.</source>
        <translation>
            <numerusform>%Ln valeur copiée.</numerusform>
            <numerusform>%Ln valeurs copiées.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::CurveTableModel</name>
    <message>
        <source>%1, standard error</source>
        <translation>%1, erreur type</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1, bas</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1, haut</translation>
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
        <source>Step %1, %2: %3</source>
        <translation>Pas %1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>pas de valeur</translation>
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
    <message>
        <source>%1: mean of %2</source>
        <translation>%1&#xa0;: moyenne de %2</translation>
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
    <message>
        <source>Mark checkpoints, pauses, alarms, skipped steps, returns to an earlier step and failures of the current run</source>
        <translation>Marquer checkpoints, pauses, alarmes, pas omis, retours en arrière et échecs de l’exécution courante</translation>
    </message>
    <message>
        <source>System (processor, memory, GPU)</source>
        <translation>Système (processeur, mémoire, GPU)</translation>
    </message>
    <message>
        <source>Runs that differ in their seeds alone</source>
        <translation>Exécutions qui ne diffèrent que par leurs graines</translation>
    </message>
    <message>
        <source>Single runs</source>
        <translation>Exécutions seules</translation>
    </message>
    <message>
        <source>Mean, range</source>
        <translation>Moyenne, étendue</translation>
    </message>
    <message>
        <source>Mean, 95 % interval</source>
        <translation>Moyenne, intervalle à 95 %</translation>
    </message>
    <message>
        <source>Draws runs whose configurations differ in their seeds alone as one curve: their mean, with a band from the lowest to the highest, or the mean&apos;s 95 % interval (Student&apos;s t). A run in training joins when it has come as far as the others.</source>
        <translation>Trace comme une seule courbe les exécutions dont les configurations ne diffèrent que par les graines&#xa0;: leur moyenne, avec une bande de la plus petite à la plus grande valeur, ou l’intervalle à 95&#xa0;% de la moyenne (t de Student). Une exécution en entraînement s’y ajoute quand elle est aussi avancée que les autres.</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>&amp;Graines</translation>
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
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show every value of the curves as a table (%1)</source>
        <translation>Afficher toutes les valeurs des courbes en tableau (%1)</translation>
    </message>
    <message>
        <source>Import log…</source>
        <translation>Importer un journal…</translation>
    </message>
    <message>
        <source>Draw the curves of another program beside these: TensorBoard events, CSV, JSON Lines or what it printed</source>
        <translation>Tracer les courbes d’un autre programme à côté de celles-ci&#xa0;: événements TensorBoard, CSV, JSON Lines ou ce qu’il a affiché</translation>
    </message>
    <message>
        <source>Run as TensorBoard events…</source>
        <translation>Exécution en événements TensorBoard…</translation>
    </message>
    <message>
        <source>Run as JSON Lines…</source>
        <translation>Exécution en JSON Lines…</translation>
    </message>
    <message>
        <source>Report (HTML or PDF)…</source>
        <translation>Rapport (HTML ou PDF)…</translation>
    </message>
    <message>
        <source>Arrow keys move, Shift selects, %1 copies the selected values.</source>
        <translation>Les flèches déplacent, Maj sélectionne, %1 copie les valeurs sélectionnées.</translation>
    </message>
    <message>
        <source>Drag to zoom, Shift+drag to pan, wheel to zoom (Ctrl: vertically), double-click to show all, click to inspect a step.</source>
        <translation>Glisser pour zoomer, Maj+glisser pour déplacer, molette pour zoomer (Ctrl&#xa0;: verticalement), double-clic pour tout voir, clic pour examiner un pas.</translation>
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
    <message>
        <source>%1, %2 %, %3 left</source>
        <translation>%1, %2&#xa0;%, reste %3</translation>
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
    <name>deepsight::DifferencePlot</name>
    <message>
        <source>Difference to the reference by step</source>
        <translation>Différence à la référence par pas</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingAttentionTab</name>
    <message>
        <source>Which attention</source>
        <translation>Choix de l’attention</translation>
    </message>
    <message>
        <source>Which head</source>
        <translation>Choix de la tête</translation>
    </message>
    <message>
        <source>What the colours span</source>
        <translation>Ce que couvrent les couleurs</translation>
    </message>
    <message>
        <source>Colours to the largest weight</source>
        <translation>Couleurs jusqu’au plus grand poids</translation>
    </message>
    <message>
        <source>Colours from 0 to 1</source>
        <translation>Couleurs de 0 à 1</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>Poids d’attention</translation>
    </message>
    <message>
        <source>A snapshot holds no attention. It is read from a checkpoint.</source>
        <translation>Un instantané ne contient pas d’attention. Elle se lit dans un point de contrôle.</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>Moyenne des têtes</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>Tête %1</translation>
    </message>
    <message>
        <source>Shown are the first %1 of %2 positions, since all would take too much memory.</source>
        <translation>Affichées&#xa0;: les %1 premières positions sur %2, car toutes demanderaient trop de mémoire.</translation>
    </message>
    <message>
        <source>This checkpoint has no such attention.</source>
        <translation>Ce point de contrôle n’a pas cette attention.</translation>
    </message>
    <message>
        <source>Position that reads, step %1</source>
        <translation>Position qui lit, pas %1</translation>
    </message>
    <message>
        <source>Encoder position that is read</source>
        <translation>Position de l’encodeur qui est lue</translation>
    </message>
    <message>
        <source>Position that is read</source>
        <translation>Position qui est lue</translation>
    </message>
    <message>
        <source>Point at a cell to see who reads whom; click to choose its row.</source>
        <translation>Pointer une cellule pour voir qui lit qui&#xa0;; cliquer pour choisir sa ligne.</translation>
    </message>
    <message>
        <source>%1 “%2” reads %3 “%4” with weight %5</source>
        <translation>%1 «&#xa0;%2&#xa0;» lit %3 «&#xa0;%4&#xa0;» avec le poids %5</translation>
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
    <name>deepsight::EmbeddingLayersTab</name>
    <message>
        <source>Which layers are compared</source>
        <translation>Couches comparées</translation>
    </message>
    <message>
        <source>Layers of each checkpoint</source>
        <translation>Couches de chaque point de contrôle</translation>
    </message>
    <message>
        <source>Between both checkpoints</source>
        <translation>Entre les deux points de contrôle</translation>
    </message>
    <message>
        <source>How CKA is estimated</source>
        <translation>Estimation de CKA</translation>
    </message>
    <message>
        <source>CKA, biased</source>
        <translation>CKA, biaisé</translation>
    </message>
    <message>
        <source>CKA, debiased</source>
        <translation>CKA, débiaisé</translation>
    </message>
    <message>
        <source>Linear centred kernel alignment: 1 for layers that are alike up to rotation and scale. Biased: as usually published, but near 1 for short texts whatever the layers. Debiased: about 0 for layers that have nothing in common.</source>
        <translation>Alignement linéaire centré des noyaux&#xa0;: 1 pour des couches semblables à rotation et échelle près. Biaisé&#xa0;: comme publié d’ordinaire, mais proche de 1 pour des textes courts, quelles que soient les couches. Débiaisé&#xa0;: environ 0 pour des couches sans rien de commun.</translation>
    </message>
    <message>
        <source>Similarity of layers</source>
        <translation>Similarité des couches</translation>
    </message>
    <message>
        <source>Computing how alike the layers are…</source>
        <translation>Calcul de la similarité des couches…</translation>
    </message>
    <message>
        <source>A snapshot holds the two sides of the future loss only. The layers between them are read from a checkpoint.</source>
        <translation>Un instantané ne contient que les deux côtés de la perte future. Les couches intermédiaires se lisent dans un point de contrôle.</translation>
    </message>
    <message>
        <source>Cancelled. Choose an estimate to begin again.</source>
        <translation>Annulé. Choisir une estimation pour recommencer.</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>1: alike up to rotation and scale. Click a row to project that layer.</source>
        <translation>1&#xa0;: semblables à rotation et échelle près. Cliquer une ligne pour projeter cette couche.</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 et %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>none, one of them does not vary</source>
        <translation>aucune, l’une d’elles ne varie pas</translation>
    </message>
    <message>
        <source>Steps %1 and %2 · %3</source>
        <translation>Pas %1 et %2 · %3</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingMeaningTab</name>
    <message>
        <source>Which side of the future loss is read</source>
        <translation>Côté de la perte future qui est lu</translation>
    </message>
    <message>
        <source>What the planning context means</source>
        <translation>Ce que veut dire le contexte de planification</translation>
    </message>
    <message>
        <source>What the encoder plans</source>
        <translation>Ce que l’encodeur planifie</translation>
    </message>
    <message>
        <source>Meaning of each position</source>
        <translation>Sens de chaque position</translation>
    </message>
    <message>
        <source>A decoder-only model has no planning context, so there is no meaning to read.</source>
        <translation>Un modèle à décodeur seul n’a pas de contexte de planification&#xa0;; il n’y a donc pas de sens à lire.</translation>
    </message>
    <message>
        <source>This text is too short for a planning context.</source>
        <translation>Ce texte est trop court pour un contexte de planification.</translation>
    </message>
    <message>
        <source>A snapshot does not tell the tokens near a planning context. They are read from a checkpoint.</source>
        <translation>Un instantané ne dit pas les tokens proches d’un contexte de planification. Ils se lisent dans un point de contrôle.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Tokens ahead</source>
        <translation>Tokens en avant</translation>
    </message>
    <message>
        <source>Share among the nearest</source>
        <translation>Part parmi les plus proches</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>, pas %1</translation>
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
        <source>Of the tokens that really follow, the planning context has %1 among its %2 nearest and the encoder %3. Hits are marked.</source>
        <translation>Des tokens qui suivent vraiment, le contexte de planification a %1 parmi ses %2 plus proches et l’encodeur %3. Ces tokens sont marqués.</translation>
    </message>
    <message>
        <source>True next tokens among the nearest · %1</source>
        <translation>Vrais tokens suivants parmi les plus proches · %1</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingPresenter</name>
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
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingProjectionTab</name>
    <message>
        <source>Which vectors are shown</source>
        <translation>Vecteurs affichés</translation>
    </message>
    <message>
        <source>How they are brought into a plane</source>
        <translation>Comment ils sont ramenés à un plan</translation>
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
        <translation>voisins </translation>
    </message>
    <message>
        <source>Neighbours of UMAP</source>
        <translation>Voisins d’UMAP</translation>
    </message>
    <message>
        <source>How many neighbours of each point UMAP keeps together: few show fine structure, many the large one</source>
        <translation>Combien de voisins de chaque point UMAP garde ensemble&#xa0;: peu montrent la structure fine, beaucoup la structure large</translation>
    </message>
    <message>
        <source>What the colours tell</source>
        <translation>Ce que disent les couleurs</translation>
    </message>
    <message>
        <source>Colour by token</source>
        <translation>Couleur par token</translation>
    </message>
    <message>
        <source>Colour by position</source>
        <translation>Couleur par position</translation>
    </message>
    <message>
        <source>Colour by next-token loss</source>
        <translation>Couleur par perte au token suivant</translation>
    </message>
    <message>
        <source>How near is measured, in the space of the vectors themselves</source>
        <translation>Mesure de la proximité, dans l’espace des vecteurs mêmes</translation>
    </message>
    <message>
        <source>Nearest by cosine</source>
        <translation>Plus proches par cosinus</translation>
    </message>
    <message>
        <source>Nearest by distance</source>
        <translation>Plus proches par distance</translation>
    </message>
    <message>
        <source>Choose a snapshot or a checkpoint to see its positions as points.</source>
        <translation>Choisir un instantané ou un point de contrôle pour voir ses positions en points.</translation>
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
    <name>deepsight::EmbeddingTabs</name>
    <message>
        <source>Ways to look at the embeddings</source>
        <translation>Façons de voir les embeddings</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Carte de chaleur</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>Each position as a point of a plane, and its nearest neighbours</source>
        <translation>Chaque position comme point d’un plan, et ses plus proches voisins</translation>
    </message>
    <message>
        <source>How alike the layers are, within a checkpoint or between two</source>
        <translation>À quel point les couches se ressemblent, dans un point de contrôle ou entre deux</translation>
    </message>
    <message>
        <source>Which positions each position reads, by layer and head</source>
        <translation>Quelles positions lit chaque position, par couche et par tête</translation>
    </message>
    <message>
        <source>Planning contexts as tokens, beside what really follows</source>
        <translation>Contextes de planification en tokens, à côté de ce qui suit vraiment</translation>
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
    <message>
        <source>Picture of this tab…</source>
        <translation>Image de cet onglet…</translation>
    </message>
    <message>
        <source>Values of this tab as CSV…</source>
        <translation>Valeurs de cet onglet en CSV…</translation>
    </message>
    <message>
        <source>Copy picture of this tab</source>
        <translation>Copier l’image de cet onglet</translation>
    </message>
    <message>
        <source>Copy values of this tab as CSV</source>
        <translation>Copier les valeurs de cet onglet en CSV</translation>
    </message>
    <message>
        <source>A decoder-only model has no planning context, so there is nothing to compare its encoder with. The other tabs show its layers and attention.</source>
        <translation>Un modèle à décodeur seul n’a pas de contexte de planification&#xa0;; il n’y a donc rien à quoi comparer son encodeur. Les autres onglets montrent ses couches et son attention.</translation>
    </message>
</context>
<context>
    <name>deepsight::ExaminationPresenter</name>
    <message>
        <source>This needs the program deepsight-cli, which is neither beside this one nor in the PATH.</source>
        <translation>Il faut pour cela le programme deepsight-cli, qui n’est ni à côté de celui-ci ni dans le PATH.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>&amp;Inspect step %1…</source>
        <translation>&amp;Inspecter le pas %1…</translation>
    </message>
    <message>
        <source>Its batch as text, and the gradient of each part of the model</source>
        <translation>Son lot en texte, et le gradient de chaque élément du modèle</translation>
    </message>
    <message>
        <source>&amp;Fork from here…</source>
        <translation>&amp;Bifurquer ici…</translation>
    </message>
    <message>
        <source>&amp;Fork from here (no checkpoint up to here)</source>
        <translation>&amp;Bifurquer ici (aucun point de contrôle jusqu’ici)</translation>
    </message>
    <message>
        <source>A new run that goes on from the newest checkpoint up to here</source>
        <translation>Une nouvelle exécution qui continue depuis le dernier point de contrôle à ce pas ou avant</translation>
    </message>
    <message>
        <source>&amp;Open the run it was forked from</source>
        <translation>&amp;Ouvrir l’exécution d’origine</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>The run has not recorded this step.</source>
        <translation>L’exécution n’a pas enregistré ce pas.</translation>
    </message>
    <message>
        <source>Waiting for the replay check to end</source>
        <translation>En attente de la fin du contrôle par rejeu</translation>
    </message>
    <message>
        <source>Waiting for the inspection of a step to end</source>
        <translation>En attente de la fin de l’examen d’un pas</translation>
    </message>
    <message>
        <source>&amp;Fork from here (only on the run&apos;s own computer)</source>
        <translation>&amp;Bifurquer ici (seulement sur l’ordinateur de l’exécution)</translation>
    </message>
</context>
<context>
    <name>deepsight::ExportWeightsDialog</name>
    <message>
        <source>Step %1, the best</source>
        <translation>Pas %1, le meilleur</translation>
    </message>
    <message>
        <source>Step %1, the newest</source>
        <translation>Pas %1, le plus récent</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Export weights of %1</source>
        <translation>Exporter les poids de %1</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>Point de contrôle</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Progression de l’exportation</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>Point de contrô&amp;le</translation>
    </message>
    <message>
        <source>A PyTorch state dict of a checkpoint, as .safetensors. Names of the tensors:</source>
        <translation>Un state dict PyTorch d’un point de contrôle, en .safetensors. Noms des tenseurs&#xa0;:</translation>
    </message>
    <message>
        <source>The file is being written; this cannot be cancelled.</source>
        <translation>Le fichier est en cours d’écriture&#xa0;; cela ne peut pas être annulé.</translation>
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
    <message>
        <source>The training process has ended</source>
        <translation>Le processus d’entraînement s’est terminé</translation>
    </message>
    <message>
        <source>A batch size of %1 with a gradient accumulation of %2 trains on as many windows a step and should need about %3.</source>
        <translation>Une taille de lot de %1 avec une accumulation de gradients de %2 entraîne sur autant de fenêtres par pas et devrait demander environ %3.</translation>
    </message>
    <message>
        <source>Train with batch size %1 × %2</source>
        <translation>Entraîner avec un lot de %1 × %2</translation>
    </message>
    <message>
        <source>Changes batch size and gradient accumulation, and goes on with this run, or starts it anew where nothing was saved</source>
        <translation>Modifie la taille de lot et l’accumulation de gradients, et poursuit cette exécution, ou la recommence si rien n’a été enregistré</translation>
    </message>
</context>
<context>
    <name>deepsight::FieldChooser</name>
    <message>
        <source>Type part of a field&apos;s name or path</source>
        <translation>Saisir une partie du nom ou du chemin d’un champ</translation>
    </message>
    <message>
        <source>Search a field…</source>
        <translation>Rechercher un champ…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Has no effect under the base configuration.</source>
        <translation>Sans effet avec la configuration de base.</translation>
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
    <name>deepsight::ForkDialog</name>
    <message>
        <source>A new run goes on from the checkpoint of step %1 of %2: with its weights, optimizer moments, random generators and data order. What is changed here counts from step %3 on.</source>
        <translation>Une nouvelle exécution continue depuis le point de contrôle du pas %1 de %2&#xa0;: avec ses poids, les moments de l’optimiseur, les générateurs aléatoires et l’ordre des données. Ce qui est modifié ici vaut à partir du pas %3.</translation>
    </message>
    <message>
        <source>It is the newest checkpoint at or before step %1.</source>
        <translation>C’est le point de contrôle le plus récent au pas %1 ou avant.</translation>
    </message>
    <message>
        <source>&amp;Train it at once</source>
        <translation>&amp;Entraîner aussitôt</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>Bifurquer</translation>
    </message>
    <message>
        <source>Fork from step %1</source>
        <translation>Bifurquer au pas %1</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>Nom de la nouvelle exécution</translation>
    </message>
    <message>
        <source>Progress of forking</source>
        <translation>Progression de la bifurcation</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”.</source>
        <translation>Donner à la nouvelle exécution un nom sans «&#xa0;/&#xa0;».</translation>
    </message>
    <message>
        <source>The checkpoint is being copied; this cannot be cancelled.</source>
        <translation>Le point de contrôle est en cours de copie&#xa0;; cela ne peut pas être annulé.</translation>
    </message>
</context>
<context>
    <name>deepsight::ForkPresenter</name>
    <message>
        <source>A run is active. Stop it to train the fork.</source>
        <translation>Une exécution est active. L’arrêter pour entraîner la bifurcation.</translation>
    </message>
    <message>
        <source>Copying the checkpoint</source>
        <translation>Copie du point de contrôle</translation>
    </message>
    <message>
        <source>The run cannot be forked there</source>
        <translation>Impossible de bifurquer l’exécution à cet endroit</translation>
    </message>
    <message>
        <source>Forked: %1</source>
        <translation>Bifurquée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Besides what was asked for:</source>
        <translation>Outre ce qui était demandé&#xa0;:</translation>
    </message>
</context>
<context>
    <name>deepsight::HeatmapPlot</name>
    <message>
        <source>Similarity heatmap</source>
        <translation>Carte de chaleur des similarités</translation>
    </message>
    <message>
        <source>i = %1 &quot;%2&quot;, j = %3 &quot;%4&quot;</source>
        <translation>i = %1 «&#xa0;%2&#xa0;», j = %3 «&#xa0;%4&#xa0;»</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Enter chooses a row, plus and minus zoom, F shows all.</source>
        <translation>Les flèches vont de cellule en cellule, Entrée choisit une ligne, plus et moins zooment, F affiche tout.</translation>
    </message>
</context>
<context>
    <name>deepsight::HostingPresenter</name>
    <message>
        <source>This run has a process of its own. It goes on when the window is closed.</source>
        <translation>Cette exécution a son propre processus. Elle continue quand la fenêtre est fermée.</translation>
    </message>
    <message>
        <source>This run is trained by the window itself. Stop it to choose.</source>
        <translation>Cette exécution est entraînée par la fenêtre elle-même. L’arrêter pour choisir.</translation>
    </message>
    <message>
        <source>This needs the program deepsight-cli, which is neither beside this one nor in the PATH.</source>
        <translation>Il faut pour cela le programme deepsight-cli, qui n’est ni à côté de celui-ci ni dans le PATH.</translation>
    </message>
    <message>
        <source>On another computer every run has a process of its own.</source>
        <translation>Sur un autre ordinateur, chaque exécution a son propre processus.</translation>
    </message>
    <message>
        <source>A run is active. Stop it to choose.</source>
        <translation>Une exécution est active. L’arrêter pour choisir.</translation>
    </message>
    <message>
        <source>A run is being started on %1.</source>
        <translation>Une exécution est en cours de lancement sur %1.</translation>
    </message>
</context>
<context>
    <name>deepsight::HostsBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Show or change this host</source>
        <translation>Afficher ou modifier cet hôte</translation>
    </message>
</context>
<context>
    <name>deepsight::HostsDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hôtes</translation>
    </message>
    <message>
        <source>Other computers whose runs are listed, followed and steered here. They are reached by the ssh program with your own keys, and need no more than deepsight-cli.</source>
        <translation>D’autres ordinateurs dont les exécutions sont listées, suivies et pilotées ici. Ils sont joints par le programme ssh avec vos propres clés, et n’ont besoin que de deepsight-cli.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Lists its runs no more. Nothing is changed or deleted there.</source>
        <translation>Ne plus lister ses exécutions. Rien n’y est modifié ni supprimé.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>gpu-box</source>
        <translation>gpu-box</translation>
    </message>
    <message>
        <source>What this window calls the computer</source>
        <translation>Comment cette fenêtre appelle l’ordinateur</translation>
    </message>
    <message>
        <source>SSH destination</source>
        <translation>Destination SSH</translation>
    </message>
    <message>
        <source>user@machine</source>
        <translation>utilisateur@machine</translation>
    </message>
    <message>
        <source>As you would type it after ssh; names of ~/.ssh/config count</source>
        <translation>Comme à saisir après ssh&#xa0;; les noms de ~/.ssh/config comptent</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>Dossier des exécutions</translation>
    </message>
    <message>
        <source>~/deepsight-runs</source>
        <translation>~/deepsight-runs</translation>
    </message>
    <message>
        <source>Where its runs are; empty: where deepsight-cli there puts them</source>
        <translation>Où sont ses exécutions&#xa0;; vide&#xa0;: là où deepsight-cli les y met</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>deepsight-cli</source>
        <translation>deepsight-cli</translation>
    </message>
    <message>
        <source>The deepsight-cli there; give its path where it is not in the PATH</source>
        <translation>Le deepsight-cli de l’hôte&#xa0;; donner son chemin s’il n’est pas dans le PATH</translation>
    </message>
    <message>
        <source>SSH options</source>
        <translation>Options SSH</translation>
    </message>
    <message>
        <source>-p 2222</source>
        <translation>-p 2222</translation>
    </message>
    <message>
        <source>More arguments for ssh, such as a port, a key file or a jump host</source>
        <translation>D’autres arguments pour ssh, comme un port, un fichier de clé ou un hôte de rebond</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Tester la connexion</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>Nouvel hôte</translation>
    </message>
    <message>
        <source>Give every host a name.</source>
        <translation>Donner un nom à chaque hôte.</translation>
    </message>
    <message>
        <source>“%1”: a name has no “/” and does not begin with a dot.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: un nom n’a pas de «&#xa0;/&#xa0;» et ne commence pas par un point.</translation>
    </message>
    <message>
        <source>Two hosts are called “%1”.</source>
        <translation>Deux hôtes s’appellent «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” needs an SSH destination, such as user@machine.</source>
        <translation>«&#xa0;%1&#xa0;» a besoin d’une destination SSH, comme utilisateur@machine.</translation>
    </message>
    <message>
        <source>“%1”: options such as “%2” go into the field for SSH options.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: des options comme «&#xa0;%2&#xa0;» vont dans le champ des options SSH.</translation>
    </message>
</context>
<context>
    <name>deepsight::ImportWeightsDialog</name>
    <message>
        <source>A DeepSight model of %1 encoder and %2 decoder layers</source>
        <translation>Un modèle DeepSight de %1 couches d’encodeur et %2 de décodeur</translation>
    </message>
    <message numerus="yes">
        <source>A decoder-only model of %Ln layers</source>
        <translation>
            <numerusform>Un modèle à décodeur seul de %Ln couche</numerusform>
            <numerusform>Un modèle à décodeur seul de %Ln couches</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, width %2, with %3 tokens and a context of %4: %5 parameters. Its tensors have the names of %6.</source>
        <translation>%1, largeur %2, avec %3 tokens et un contexte de %4&#xa0;: %5 paramètres. Ses tenseurs ont les noms de %6.</translation>
    </message>
    <message>
        <source>Nothing says how many attention heads it has, and no shape tells: with a wrong number it writes nonsense.</source>
        <translation>Rien n’indique combien il a de têtes d’attention, et aucune forme ne le révèle&#xa0;: avec un nombre erroné, il écrit n’importe quoi.</translation>
    </message>
    <message>
        <source>Choose &amp;data…</source>
        <translation>Choisir les &amp;données…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>Importer des poids</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>Nom de la nouvelle exécution</translation>
    </message>
    <message>
        <source>The text or tokens that the weights are tried and trained on</source>
        <translation>Le texte ou les tokens sur lesquels les poids sont essayés et entraînés</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progression de l’importation</translation>
    </message>
    <message>
        <source>&amp;Name of the run</source>
        <translation>&amp;Nom de l’exécution</translation>
    </message>
    <message>
        <source>Data and training</source>
        <translation>Données et entraînement</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”.</source>
        <translation>Donner à la nouvelle exécution un nom sans «&#xa0;/&#xa0;».</translation>
    </message>
    <message>
        <source>Correct the marked fields first.</source>
        <translation>Corriger d’abord les champs marqués.</translation>
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
    <name>deepsight::InspectorTab</name>
    <message>
        <source>Nothing to show here</source>
        <translation>Rien à afficher ici</translation>
    </message>
    <message>
        <source>Read the newest checkpoint</source>
        <translation>Lire le point de contrôle le plus récent</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>Pas encore de point de contrôle</translation>
    </message>
</context>
<context>
    <name>deepsight::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Calculé</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>Arrêter le calcul</translation>
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
    <message>
        <source>Train in a process of its own</source>
        <translation>Entraîner dans un processus à part</translation>
    </message>
    <message>
        <source>Shows on the curves where</source>
        <translation>Montre sur les courbes où</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps skipped</source>
        <translation>
            <numerusform>%Ln pas omis</numerusform>
            <numerusform>%Ln pas omis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times rolled back</source>
        <translation>
            <numerusform>%Ln retour en arrière</numerusform>
            <numerusform>%Ln retours en arrière</numerusform>
        </translation>
    </message>
    <message>
        <source>Training then survives a crash of this window or of a driver, and goes on when the window is closed. The window finds it again.</source>
        <translation>L’entraînement survit alors à un plantage de cette fenêtre ou d’un pilote, et continue quand la fenêtre est fermée. La fenêtre le retrouve.</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>Entraîner sur</translation>
    </message>
    <message>
        <source>Computer that trains</source>
        <translation>Ordinateur d’entraînement</translation>
    </message>
    <message>
        <source>Processes that train together</source>
        <translation>Processus qui entraînent ensemble</translation>
    </message>
    <message>
        <source>Processes: </source>
        <translation>Processus&#xa0;: </translation>
    </message>
    <message>
        <source>So many processes share the micro-batches of each step, one on each GPU. They train what one process trains with the same configuration.</source>
        <translation>Ce nombre de processus se partage les micro-lots de chaque pas, un sur chaque GPU. Ils entraînent ce qu’un seul processus entraîne avec la même configuration.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ranks</source>
        <translation>
            <numerusform>%Ln rang</numerusform>
            <numerusform>%Ln rangs</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>Where the next run is trained</source>
        <translation>Où la prochaine exécution est entraînée</translation>
    </message>
</context>
<context>
    <name>deepsight::LineagePresenter</name>
    <message>
        <source>Forked from %1 at step %2</source>
        <translation>Bifurquée de %1 au pas %2</translation>
    </message>
    <message>
        <source>That run is neither beside this one nor in the runs folder. It was in %1.</source>
        <translation>Cette exécution n’est ni à côté de celle-ci ni dans le dossier des exécutions. Elle était dans %1.</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>Ouvre %1</translation>
    </message>
    <message>
        <source>%1 up to step %2</source>
        <translation>%1 jusqu’au pas %2</translation>
    </message>
</context>
<context>
    <name>deepsight::LiveSettingsDialog</name>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Change while it trains</source>
        <translation>Modifier pendant l’entraînement</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Counts from the first step that has not begun, is marked on the curves and stands in the run&apos;s record. A learning-rate schedule keeps its shape. config.json stays what the run began with.</source>
        <translation>Vaut dès le premier pas non commencé, est marqué sur les courbes et figure dans les données de l’exécution. Un calendrier de taux d’apprentissage garde sa forme. config.json reste ce avec quoi l’exécution a commencé.</translation>
    </message>
    <message>
        <source>Asked for; it counts after the step that is under way.</source>
        <translation>Demandé&#xa0;; vaudra après le pas en cours.</translation>
    </message>
    <message>
        <source>%1 is %2 (before: %3) from step %4 on.</source>
        <translation>%1 vaut %2 (avant&#xa0;: %3) à partir du pas %4.</translation>
    </message>
    <message>
        <source>The run no longer trains. To go on with other settings, fork it from one of its steps on the Curves page.</source>
        <translation>L’exécution n’est plus en entraînement. Pour continuer avec d’autres réglages, la bifurquer à l’un de ses pas sur la page Courbes.</translation>
    </message>
</context>
<context>
    <name>deepsight::LogImport</name>
    <message>
        <source>Cannot import the log</source>
        <translation>Impossible d’importer le journal</translation>
    </message>
    <message>
        <source>Import log</source>
        <translation>Importer un journal</translation>
    </message>
    <message>
        <source>Logs (*.csv *.tsv *.jsonl *.ndjson *.json *.log *.txt *.out *tfevents*)</source>
        <translation>Journaux (*.csv *.tsv *.jsonl *.ndjson *.json *.log *.txt *.out *tfevents*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
</context>
<context>
    <name>deepsight::LogImportDialog</name>
    <message>
        <source>TensorBoard events</source>
        <translation>Événements TensorBoard</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>JSON log</source>
        <translation>Journal JSON</translation>
    </message>
    <message>
        <source>Printed log</source>
        <translation>Journal affiché</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>Perte d’entraînement</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>Perte de validation</translation>
    </message>
    <message>
        <source>Future loss (train)</source>
        <translation>Perte future (entraînement)</translation>
    </message>
    <message>
        <source>Future loss (validation)</source>
        <translation>Perte future (validation)</translation>
    </message>
    <message>
        <source>Import log</source>
        <translation>Importer un journal</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Tracer</translation>
    </message>
    <message>
        <source>Draws the chosen curves beside those of the run</source>
        <translation>Trace les courbes choisies à côté de celles de l’exécution</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln exécution</numerusform>
            <numerusform>%Ln exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1 lines or records hold no figure for a step.</source>
        <translation>%1 lignes ou enregistrements ne contiennent aucun chiffre pour un pas.</translation>
    </message>
    <message>
        <source>%1 points are left out, because the run went on from an earlier step.</source>
        <translation>%1 points sont omis, car l’exécution a repris depuis un pas antérieur.</translation>
    </message>
    <message>
        <source>It tells neither tokens nor times: look at it over the steps.</source>
        <translation>Il n’indique ni tokens ni temps&#xa0;: regardez-le selon les pas.</translation>
    </message>
    <message>
        <source>It does not tell tokens: look at it over steps or time.</source>
        <translation>Il n’indique pas les tokens&#xa0;: regardez-le selon les pas ou le temps.</translation>
    </message>
    <message>
        <source>The last record is not complete yet.</source>
        <translation>Le dernier enregistrement n’est pas encore complet.</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>Non tracé</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1 (%2 points)</translation>
    </message>
    <message numerus="yes">
        <source>Not drawn: %1 and %Ln others.</source>
        <translation>
            <numerusform>Non tracés&#xa0;: %1 et %Ln autre.</numerusform>
            <numerusform>Non tracés&#xa0;: %1 et %Ln autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not drawn: %1.</source>
        <translation>Non tracés&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>deepsight::LogOverlays</name>
    <message>
        <source>%1 does not hold the curves any more that were drawn of it.</source>
        <translation>%1 ne contient plus les courbes qui en ont été tracées.</translation>
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
    <message>
        <source>Step %1 · %2</source>
        <translation>Pas %1 · %2</translation>
    </message>
    <message>
        <source>Arrow keys move the crosshair, Enter tells what can be done at its step, plus and minus zoom, F shows the whole run.</source>
        <translation>Les flèches déplacent le réticule, Entrée dit ce qui peut être fait à son pas, plus et moins zooment, F affiche toute l’exécution.</translation>
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
    <message>
        <source>&amp;Harden the learned split…</source>
        <translation>&amp;Figer la répartition apprise…</translation>
    </message>
    <message>
        <source>Makes a new run whose encoder ends where the learned split has settled</source>
        <translation>Crée une exécution dont l’encodeur finit là où la répartition apprise s’est fixée</translation>
    </message>
    <message>
        <source>The run has no checkpoint yet</source>
        <translation>L’exécution n’a pas encore de point de contrôle</translation>
    </message>
    <message>
        <source>The open run has no learned split</source>
        <translation>L’exécution ouverte n’a pas de répartition apprise</translation>
    </message>
    <message>
        <source>Import &amp;log…</source>
        <translation>Importer un &amp;journal…</translation>
    </message>
    <message>
        <source>Draws the curves of another program beside those of the run</source>
        <translation>Trace les courbes d’un autre programme à côté de celles de l’exécution</translation>
    </message>
    <message>
        <source>&amp;Replay check…</source>
        <translation>&amp;Vérifier par rejeu…</translation>
    </message>
    <message>
        <source>Trains the run&apos;s first steps again and compares every logged number</source>
        <translation>Réentraîne les premiers pas de l’exécution et compare chaque chiffre enregistré</translation>
    </message>
    <message>
        <source>E&amp;xport as TensorBoard events…</source>
        <translation>E&amp;xporter en événements TensorBoard…</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>Enregistrer un ra&amp;pport…</translation>
    </message>
    <message>
        <source>One HTML or PDF file with all that there is to say of the run</source>
        <translation>Un fichier HTML ou PDF avec tout ce qu’il y a à dire de l’exécution</translation>
    </message>
    <message>
        <source>This needs the program deepsight-cli</source>
        <translation>Il faut pour cela le programme deepsight-cli</translation>
    </message>
    <message>
        <source>Import &amp;weights…</source>
        <translation>Importer des &amp;poids…</translation>
    </message>
    <message>
        <source>Makes a run that begins with weights from elsewhere: DeepSight&apos;s, nanoGPT&apos;s, GPT-2&apos;s</source>
        <translation>Crée une exécution qui commence avec des poids venus d’ailleurs&#xa0;: de DeepSight, de nanoGPT, de GPT-2</translation>
    </message>
    <message>
        <source>&amp;Hosts…</source>
        <translation>&amp;Hôtes…</translation>
    </message>
    <message>
        <source>Other computers whose runs are listed and followed over SSH</source>
        <translation>D’autres ordinateurs dont les exécutions sont listées et suivies par SSH</translation>
    </message>
    <message>
        <source>Export &amp;weights…</source>
        <translation>Exporter les p&amp;oids…</translation>
    </message>
    <message>
        <source>Writes a checkpoint&apos;s weights as a PyTorch state dict</source>
        <translation>Écrit les poids d’un point de contrôle en state dict PyTorch</translation>
    </message>
    <message>
        <source>The open run is on another computer</source>
        <translation>L’exécution ouverte est sur un autre ordinateur</translation>
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
    <message>
        <source>The run is trained in a process of its own and can go on without this window, which finds it again when it is opened.</source>
        <translation>L’exécution est entraînée dans un processus à part et peut continuer sans cette fenêtre, qui la retrouvera à sa prochaine ouverture.</translation>
    </message>
    <message>
        <source>The other runs of the sweep wait until you continue it.</source>
        <translation>Les autres exécutions du balayage attendent que vous le repreniez.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close, keep training</source>
        <translation>Fermer, poursuivre l’entraînement</translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation>Arrêter, enregistrer et fermer</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Fermer sans attendre</translation>
    </message>
</context>
<context>
    <name>deepsight::MeaningModel</name>
    <message>
        <source>Nearest tokens, step %1</source>
        <translation>Tokens les plus proches, pas %1</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>True next tokens and their ranks</source>
        <translation>Vrais tokens suivants et leurs rangs</translation>
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
        <source>Derived from what training allocates; not verified on a card.</source>
        <translation>Déduit de ce que l’entraînement alloue&#xa0;; non vérifié sur une carte.</translation>
    </message>
    <message>
        <source>Derived from what training allocates, within 15 % of the measured peak. Mapped token files do not count.</source>
        <translation>Déduit de ce que l’entraînement alloue, à 15&#xa0;% près du pic mesuré. Les fichiers de tokens mappés ne comptent pas.</translation>
    </message>
    <message>
        <source>This does not fit. Lower the batch size and raise gradient accumulation, recompute activations, or make the model smaller.</source>
        <translation>Cela ne tient pas en mémoire. Réduire la taille de lot et augmenter l’accumulation de gradients, recalculer les activations, ou prendre un modèle plus petit.</translation>
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
    <name>deepsight::NeighbourList</name>
    <message>
        <source>encoder output %1 “%2”</source>
        <translation>sortie de l’encodeur %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>planning context %1 “%2”</source>
        <translation>contexte de planification %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>position %1 “%2”</source>
        <translation>position %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Nearest positions</source>
        <translation>Positions les plus proches</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>Click a point to see what is nearest to it.</source>
        <translation>Cliquer un point pour voir ce qui en est le plus proche.</translation>
    </message>
    <message>
        <source>Nearest to %1</source>
        <translation>Plus proches&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
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
    <message>
        <source>The sweep %1 is done</source>
        <translation>Le balayage %1 est terminé</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs finished.</source>
        <translation>
            <numerusform>Exécutions terminées&#xa0;: %1 sur %Ln.</numerusform>
            <numerusform>Exécutions terminées&#xa0;: %1 sur %Ln.</numerusform>
        </translation>
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
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>Balayages</translation>
    </message>
</context>
<context>
    <name>deepsight::ParallelCoordinates</name>
    <message>
        <source>Parallel coordinates of the runs</source>
        <translation>Coordonnées parallèles des exécutions</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
    <message>
        <source>Use batch size %1 × %2</source>
        <translation>Utiliser un lot de %1 × %2</translation>
    </message>
    <message>
        <source>Batch size × gradient accumulation: a step trains on as many windows as before and should need about %1</source>
        <translation>Taille de lot × accumulation de gradients&#xa0;: un pas entraîne sur autant de fenêtres qu’avant et devrait demander environ %1</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningChartCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>At %1 – %2</source>
        <translation>À %1 – %2</translation>
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
        <translation>Fraction de variance inexpliquée, 1 − R²&#xa0;: la somme de |u − y|² sur celle de |y − moyenne de y|², où u est le côté encodeur de la perte future et y le contexte de planification. Elle n’a pas d’échelle, un effondrement ne peut donc pas l’abaisser. 0&#xa0;: parfait&#xa0;; 1 ou plus&#xa0;: pas mieux qu’une constante. Passé seul&#xa0;: la même pour une régression ridge à partir des tokens vus jusque-là, qu’un plan doit battre.</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Dispersion</translation>
    </message>
    <message>
        <source>Standard deviation of u over positions, the mean of all channels (as in VICReg, arXiv 2105.04906). 0: every position says the same. A channel is dead below 0.01.</source>
        <translation>Écart type de u sur les positions, en moyenne sur tous les canaux (comme dans VICReg, arXiv 2105.04906). 0&#xa0;: chaque position dit la même chose. Un canal est mort au-dessous de 0,01.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>How many directions u uses: exp of the entropy of its normalised singular values, with the mean taken off (RankMe, arXiv 2210.02885). Raw: with the mean; near 1 it says one constant direction. Blind to scale: what shrinks to nothing may keep its rank.</source>
        <translation>Nombre de directions que u utilise&#xa0;: exp de l’entropie de ses valeurs singulières normalisées, moyenne retirée (RankMe, arXiv 2210.02885). Brut&#xa0;: avec la moyenne&#xa0;; proche de 1, il dit une seule direction constante. Insensible à l’échelle&#xa0;: ce qui se réduit à rien peut garder son rang.</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Gradient share: length of the gradient of coefficient × future loss at the encoder output, over that of the next-token loss. Where it falls to 0, the future loss has stopped teaching the encoder: the earliest sign.</source>
        <translation>Part du gradient&#xa0;: longueur du gradient de coefficient × perte future à la sortie de l’encodeur, sur celle de la perte au token suivant. Là où elle tombe à 0, la perte future n’apprend plus rien à l’encodeur&#xa0;: le signe le plus précoce.</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>Cosinus moyen</translation>
    </message>
    <message>
        <source>Of random pairs of positions of u (Ethayarajh 2019, arXiv 1909.00512). Near 0: they point everywhere; near 1: all into a narrow cone.</source>
        <translation>De paires de positions de u tirées au hasard (Ethayarajh 2019, arXiv 1909.00512). Proche de 0&#xa0;: elles pointent partout&#xa0;; proche de 1&#xa0;: toutes dans un cône étroit.</translation>
    </message>
    <message>
        <source>CKA</source>
        <translation>CKA</translation>
    </message>
    <message>
        <source>Linear centred kernel alignment of u and y, debiased (arXiv 1905.00414, 2010.15327): their likeness whatever their rotation and scale. 0: unrelated; 1: the same shape.</source>
        <translation>Alignement linéaire centré des noyaux de u et y, débiaisé (arXiv 1905.00414, 2010.15327)&#xa0;: leur ressemblance à rotation et échelle près. 0&#xa0;: sans rapport&#xa0;; 1&#xa0;: la même forme.</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>Gain</translation>
    </message>
    <message>
        <source>Root mean square of the gain of the encoder&apos;s planning norm. The published objective collapses by driving it to 0. Signal: |gain × LN(h)| over |bias|; below 1 the bias outweighs what the encoder says.</source>
        <translation>Moyenne quadratique du gain de la normalisation de planification de l’encodeur. L’objectif publié s’effondre en le poussant à 0. Signal&#xa0;: |gain × LN(h)| sur |biais|&#xa0;; au-dessous de 1, le biais l’emporte sur ce que dit l’encodeur.</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>Mean |u − y|² of unit vectors: 0 where they agree, 2 where they are unrelated. Uniformity: log of the mean of exp(−2 |u − u&apos;|²); 0 where all are alike, −4 where they spread evenly (arXiv 2005.10242).</source>
        <translation>Moyenne de |u − y|² de vecteurs unitaires&#xa0;: 0 où ils concordent, 2 où ils sont sans rapport. Uniformité&#xa0;: log de la moyenne de exp(−2 |u − u&apos;|²)&#xa0;; 0 où tous se ressemblent, −4 où ils se répartissent uniformément (arXiv 2005.10242).</translation>
    </message>
    <message>
        <source>past alone %1</source>
        <translation>passé seul %1</translation>
    </message>
    <message>
        <source>%1 dead</source>
        <translation>%1 morts</translation>
    </message>
    <message>
        <source>least %1</source>
        <translation>minimum %1</translation>
    </message>
    <message>
        <source>of %1, raw %2</source>
        <translation>sur %1, brut %2</translation>
    </message>
    <message>
        <source>of next-token&apos;s</source>
        <translation>de celui du token suivant</translation>
    </message>
    <message>
        <source>1: a cone</source>
        <translation>1&#xa0;: un cône</translation>
    </message>
    <message>
        <source>with context</source>
        <translation>avec le contexte</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>signal %1</translation>
    </message>
    <message>
        <source>uniformity %1</source>
        <translation>uniformité %1</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningPresenter</name>
    <message>
        <source>Export planning measurements</source>
        <translation>Exporter les mesures de planification</translation>
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
        <translation>Modifier la configuration</translation>
    </message>
    <message>
        <source>Shows the planning objective on the Configure page</source>
        <translation>Affiche l’objectif de planification sur la page Configurer</translation>
    </message>
    <message>
        <source>%1 since step %2</source>
        <translation>%1 depuis le pas %2</translation>
    </message>
    <message>
        <source>State of planning: %1</source>
        <translation>État de la planification&#xa0;: %1</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>au pas %1</translation>
    </message>
    <message>
        <source>since step %1, last measured at step %2</source>
        <translation>depuis le pas %1, dernière mesure au pas %2</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningView</name>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>Configurer une exécution</translation>
    </message>
    <message>
        <source>Planning over steps</source>
        <translation>Planification au fil des pas</translation>
    </message>
    <message>
        <source>By distance</source>
        <translation>Par distance</translation>
    </message>
    <message>
        <source>FVU of ridge regressions to the embedding of the token z positions ahead, fitted on one half of the rows and measured on the other: from the encoder output, and from the past alone (the token, the mean of those before it). Where the encoder lies below, it knows something of that token which the past does not say outright.</source>
        <translation>FVU de régressions ridge vers l’embedding du token z positions plus loin, ajustées sur une moitié des lignes et mesurées sur l’autre&#xa0;: à partir de la sortie de l’encodeur, et du passé seul (le token, la moyenne des précédents). Là où l’encodeur est plus bas, il sait de ce token quelque chose que le passé ne dit pas d’emblée.</translation>
    </message>
    <message>
        <source>Learned aggregation</source>
        <translation>Agrégation apprise</translation>
    </message>
    <message>
        <source>How much the embedding of each future token counts in the planning context. A weight that moves to the nearest token, or to the present, makes the target easier to match without any planning.</source>
        <translation>Combien l’embedding de chaque token futur compte dans le contexte de planification. Un poids qui glisse vers le token le plus proche, ou vers le présent, rend la cible plus facile à égaler sans aucune planification.</translation>
    </message>
    <message>
        <source>Learned split</source>
        <translation>Répartition apprise</translation>
    </message>
    <message>
        <source>Probability that the encoder ends after a layer. It should settle on one layer before the split is made final.</source>
        <translation>Probabilité que l’encodeur finisse après une couche. Elle devrait se fixer sur une couche avant que la répartition soit figée.</translation>
    </message>
    <message>
        <source>Whether the encoder plans, or has collapsed</source>
        <translation>Si l’encodeur planifie, ou s’est effondré</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>Rien de mesuré pour l’instant</translation>
    </message>
    <message>
        <source>How well the encoder plans appears here with the first evaluation of a run.</source>
        <translation>La qualité de la planification de l’encodeur apparaît ici à la première évaluation d’une exécution.</translation>
    </message>
    <message>
        <source>The baseline has no encoder</source>
        <translation>La référence n’a pas d’encodeur</translation>
    </message>
    <message>
        <source>It learns the next token alone, so there is no plan that could be measured.</source>
        <translation>Elle n’apprend que le token suivant&#xa0;; il n’y a donc pas de plan à mesurer.</translation>
    </message>
    <message>
        <source>No encoder to measure</source>
        <translation>Pas d’encodeur à mesurer</translation>
    </message>
    <message>
        <source>This model predicts later tokens themselves, from a decoder alone; that target cannot collapse.</source>
        <translation>Ce modèle prédit lui-même des tokens ultérieurs, avec un décodeur seul&#xa0;; cette cible ne peut pas s’effondrer.</translation>
    </message>
    <message>
        <source>No planning objective</source>
        <translation>Pas d’objectif de planification</translation>
    </message>
    <message>
        <source>This run trains the next-token loss alone. Choose a disaffinity score to train the encoder to plan.</source>
        <translation>Cette exécution n’entraîne que la perte au token suivant. Choisir un score de désaffinité pour entraîner l’encodeur à planifier.</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>Non mesuré</translation>
    </message>
    <message>
        <source>The evaluations of this run hold no measurements of its planning.</source>
        <translation>Les évaluations de cette exécution ne contiennent pas de mesures de sa planification.</translation>
    </message>
    <message>
        <source>How well the encoder plans appears here with the first evaluation, at step %1.</source>
        <translation>La qualité de la planification de l’encodeur apparaît ici à la première évaluation, au pas %1.</translation>
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
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
    <name>deepsight::ProjectionPane</name>
    <message>
        <source>Cancelled. Choose a method to begin again.</source>
        <translation>Annulé. Choisir une méthode pour recommencer.</translation>
    </message>
    <message numerus="yes">
        <source>UMAP, %Ln neighbours</source>
        <translation>
            <numerusform>UMAP, %Ln voisin</numerusform>
            <numerusform>UMAP, %Ln voisins</numerusform>
        </translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>PCA, %1 % of the variance</source>
        <translation>PCA, %1&#xa0;% de la variance</translation>
    </message>
    <message>
        <source>%1, next-token loss %2 nats</source>
        <translation>%1, perte au token suivant %2 nats</translation>
    </message>
</context>
<context>
    <name>deepsight::RemoteCheckpointsBar</name>
    <message>
        <source>Copy here</source>
        <translation>Copier ici</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Checkpoint on the run&apos;s host</source>
        <translation>Point de contrôle sur l’hôte de l’exécution</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Step %1 (best)</source>
        <translation>Pas %1 (meilleur)</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>Pas %1</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1, ici</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Checkpoints on %1</source>
        <translation>Points de contrôle sur %1</translation>
    </message>
    <message>
        <source>It is here and can be chosen below.</source>
        <translation>Il est ici et peut être choisi ci-dessous.</translation>
    </message>
    <message>
        <source>Copies the checkpoint, so that this page can read it. An interrupted copy is gone on with.</source>
        <translation>Copie le point de contrôle, pour que cette page puisse le lire. Une copie interrompue est reprise.</translation>
    </message>
    <message>
        <source>None was saved there yet.</source>
        <translation>Aucun n’y a encore été enregistré.</translation>
    </message>
    <message>
        <source>Copying step %1…</source>
        <translation>Copie du pas %1…</translation>
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
        <translation>%1 libres sur %2 pour les exécutions dans %3</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non connecté</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>connecté</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>connexion…</translation>
    </message>
    <message>
        <source>reconnecting in %1 s</source>
        <translation>reconnexion dans %1 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>not connected yet</source>
        <translation>pas encore connecté</translation>
    </message>
    <message>
        <source>Its runs are shown as they were at %1.</source>
        <translation>Ses exécutions sont affichées dans leur état du %1.</translation>
    </message>
</context>
<context>
    <name>deepsight::RemotePresenter</name>
    <message>
        <source>connecting…</source>
        <translation>connexion…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, last point %2 ago</source>
        <translation>%1, dernier point il y a %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands wait until the host is reached.</source>
        <translation>
            <numerusform>%Ln commande attend que l’hôte soit joint.</numerusform>
            <numerusform>%Ln commandes attendent que l’hôte soit joint.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot read the hosts</source>
        <translation>Impossible de lire les hôtes</translation>
    </message>
</context>
<context>
    <name>deepsight::RemoteSession</name>
    <message>
        <source>Cannot open the run</source>
        <translation>Impossible d’ouvrir l’exécution</translation>
    </message>
    <message>
        <source>Its host “%1” is not among your hosts any more.</source>
        <translation>Son hôte «&#xa0;%1&#xa0;» n’est plus parmi vos hôtes.</translation>
    </message>
    <message>
        <source>Copying %1 from %2…</source>
        <translation>Copie de %1 depuis %2…</translation>
    </message>
    <message>
        <source>Copying %1 from %2: %3 of %4</source>
        <translation>Copie de %1 depuis %2&#xa0;: %3 sur %4</translation>
    </message>
    <message>
        <source>Cannot copy the run</source>
        <translation>Impossible de copier l’exécution</translation>
    </message>
    <message>
        <source>Cannot start on %1</source>
        <translation>Impossible de lancer sur %1</translation>
    </message>
    <message>
        <source>Cannot continue on %1</source>
        <translation>Impossible de continuer sur %1</translation>
    </message>
    <message>
        <source>“%1” is not among your hosts any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus parmi vos hôtes.</translation>
    </message>
    <message>
        <source>Starting on %1…</source>
        <translation>Lancement sur %1…</translation>
    </message>
</context>
<context>
    <name>deepsight::ReplayDialog</name>
    <message>
        <source>Replay</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Replay check of %1</source>
        <translation>Vérification par rejeu de %1</translation>
    </message>
    <message>
        <source>Where the replay begins</source>
        <translation>Où commence le rejeu</translation>
    </message>
    <message>
        <source>Where the run began</source>
        <translation>Début de l’exécution</translation>
    </message>
    <message>
        <source>Checkpoint of step %1</source>
        <translation>Point de contrôle du pas %1</translation>
    </message>
    <message>
        <source>Steps to replay</source>
        <translation>Pas à rejouer</translation>
    </message>
    <message>
        <source>0: all that the run recorded</source>
        <translation>0&#xa0;: tous ceux que l’exécution a enregistrés</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Progression du rejeu</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Depuis</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>&amp;Pas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Trains steps of the run once more from its record, in a process of its own: same seeds, data, threads and precision, with settings changed where they were. Every number that the run logged must come out the same to the last bit. The run itself is only read.</source>
        <translation>Réentraîne des pas de l’exécution d’après ses données enregistrées, dans un processus à part&#xa0;: mêmes graines, données, threads et précision, réglages modifiés là où ils l’ont été. Chaque chiffre que l’exécution a enregistré doit être le même au bit près. L’exécution elle-même n’est que lue.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message numerus="yes">
        <source>Before it, %Ln numbers came out the same.</source>
        <translation>
            <numerusform>Avant cela, %Ln chiffre était identique.</numerusform>
            <numerusform>Avant cela, %Ln chiffres étaient identiques.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bit-equal. Steps: %1, evaluations: %2, numbers compared: %3.</source>
        <translation>Identique au bit près. Pas&#xa0;: %1, évaluations&#xa0;: %2, nombres comparés&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Nothing was compared.</source>
        <translation>Rien n’a été comparé.</translation>
    </message>
    <message>
        <source>Incomplete. Steps that came out the same: %1 of %2.</source>
        <translation>Incomplet. Pas identiques&#xa0;: %1 sur %2.</translation>
    </message>
    <message>
        <source>Within rounding, as expected: several ranks trained the run, and one process replays it. Steps: %1, evaluations: %2, numbers compared: %3.</source>
        <translation>Aux arrondis près, comme attendu&#xa0;: plusieurs rangs ont entraîné l’exécution, et un seul processus la rejoue. Pas&#xa0;: %1, évaluations&#xa0;: %2, nombres comparés&#xa0;: %3.</translation>
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
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change learning rate, coefficient or clipping while it trains</source>
        <translation>Modifier taux d’apprentissage, coefficient ou écrêtage pendant l’entraînement</translation>
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
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>The run that it was forked from</source>
        <translation>L’exécution dont elle a bifurqué</translation>
    </message>
    <message>
        <source>Mark it, to find it again by is:starred (S)</source>
        <translation>La marquer, pour la retrouver par is:starred (S)</translation>
    </message>
    <message>
        <source>Leave it out of the list unless archived runs are shown</source>
        <translation>La retirer de la liste, sauf si les exécutions archivées sont affichées</translation>
    </message>
    <message>
        <source>Forked from “%1” at step %2</source>
        <translation>Bifurquée de «&#xa0;%1&#xa0;» au pas %2</translation>
    </message>
    <message>
        <source>%1. Select that run.</source>
        <translation>%1. Sélectionner cette exécution.</translation>
    </message>
    <message>
        <source>%1. That run is not in this folder any more.</source>
        <translation>%1. Cette exécution n’est plus dans ce dossier.</translation>
    </message>
    <message>
        <source>Only on %1 itself: this window has no more than a copy.</source>
        <translation>Seulement sur %1 même&#xa0;: cette fenêtre n’a qu’une copie.</translation>
    </message>
    <message>
        <source>Open the run first: that copies it.</source>
        <translation>Ouvrir d’abord l’exécution&#xa0;: cela la copie.</translation>
    </message>
</context>
<context>
    <name>deepsight::RunExport</name>
    <message>
        <source>TensorBoard events (*tfevents*)</source>
        <translation>Événements TensorBoard (*tfevents*)</translation>
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
        <translation>Exporter l’exécution</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Pages web (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer un rapport</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>Échec de l’exportation</translation>
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
    <message>
        <source>Best creativity</source>
        <translation>Meilleure créativité</translation>
    </message>
    <message>
        <source>Skipped steps</source>
        <translation>Pas omis</translation>
    </message>
    <message>
        <source>Steps whose loss or gradient was not sound, and that were not taken</source>
        <translation>Pas dont la perte ou le gradient n’était pas sain, et qui n’ont pas été exécutés</translation>
    </message>
    <message>
        <source>Roll-backs</source>
        <translation>Retours en arrière</translation>
    </message>
    <message>
        <source>Returns to an earlier checkpoint, to go on with other data</source>
        <translation>Retours à un checkpoint antérieur, pour continuer avec d’autres données</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
</context>
<context>
    <name>deepsight::RunPresenter</name>
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
    <message>
        <source>Trained by %1 (process %2 on %3), where it can be paused and stopped</source>
        <translation>Entraînée par %1 (processus %2 sur %3), où elle peut être mise en pause et arrêtée</translation>
    </message>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Multi-token</source>
        <translation>Multi-token</translation>
    </message>
    <message>
        <source>Token order</source>
        <translation>Ordre des tokens</translation>
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
    <message>
        <source>State of planning</source>
        <translation>État de la planification</translation>
    </message>
    <message>
        <source>Planning: %1</source>
        <translation>Planification&#xa0;: %1</translation>
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
    <message>
        <source>Creativity</source>
        <translation>Créativité</translation>
    </message>
    <message>
        <source>%1 memorised, %2 wrong</source>
        <translation>%1 mémorisées, %2 fausses</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsColumnChooser</name>
    <message>
        <source>Columns of the runs</source>
        <translation>Colonnes des exécutions</translation>
    </message>
    <message>
        <source>Search a field or metric</source>
        <translation>Chercher un champ ou une métrique</translation>
    </message>
    <message>
        <source>Search a field or metric…</source>
        <translation>Chercher un champ ou une métrique…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Colonnes usuelles</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsColumns</name>
    <message>
        <source>&amp;Remove “%1”</source>
        <translation>&amp;Retirer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;More columns…</source>
        <translation>&amp;Plus de colonnes…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Réinitialiser les colonnes</translation>
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
    <message>
        <source>“%1” is on %2. Move it to the trash there.</source>
        <translation>«&#xa0;%1&#xa0;» est sur %2. L’y mettre à la corbeille.</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsSearch</name>
    <message>
        <source>Search runs</source>
        <translation>Rechercher des exécutions</translation>
    </message>
    <message>
        <source>Search: words, val&lt;3.2, is:starred…</source>
        <translation>Recherche&#xa0;: mots, val&lt;3.2, is:starred…</translation>
    </message>
    <message>
        <source>Shows the runs that have all of these words and satisfy all comparisons (Ctrl+F)</source>
        <translation>Affiche les exécutions qui contiennent tous ces mots et remplissent toutes les comparaisons (Ctrl+F)</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Ce qui peut être cherché</translation>
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
        <translation>mots du titre, du dossier, des étiquettes, de la note, du modèle, des données ou de l’état</translation>
    </message>
    <message>
        <source>a field of the configuration, by =, !=, &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>un champ de la configuration, avec =, !=, &lt;, &lt;=, &gt; ou &gt;=</translation>
    </message>
    <message>
        <source>the end of its name, and a range</source>
        <translation>la fin de son nom, et une plage</translation>
    </message>
    <message>
        <source>best validation loss; also train, future, accuracy, tokens</source>
        <translation>meilleure perte de validation&#xa0;; aussi train, future, accuracy, tokens</translation>
    </message>
    <message>
        <source>also k, G, KiB, MiB, GiB and %</source>
        <translation>aussi k, G, KiB, MiB, GiB et %</translation>
    </message>
    <message>
        <source>training time, in s, min, h or d</source>
        <translation>temps d’entraînement, en s, min, h ou d</translation>
    </message>
    <message>
        <source>a day, such as 2026-11-28, or today</source>
        <translation>un jour, par exemple 2026-11-28, ou today</translation>
    </message>
    <message>
        <source>a choice; of texts, a part of it</source>
        <translation>un choix&#xa0;; d’un texte, une partie</translation>
    </message>
    <message>
        <source>or training, finished, stopped, interrupted, damaged</source>
        <translation>ou training, finished, stopped, interrupted, damaged</translation>
    </message>
    <message>
        <source>one of its tags</source>
        <translation>l’une des étiquettes</translation>
    </message>
    <message>
        <source>or is:archived, is:forked</source>
        <translation>ou is:archived, is:forked</translation>
    </message>
    <message>
        <source>the opposite of any of these</source>
        <translation>le contraire de chacun d’eux</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>Ce qui peut être cherché</translation>
    </message>
    <message>
        <source>A run must match all terms</source>
        <translation>Une exécution doit remplir toutes les conditions</translation>
    </message>
    <message>
        <source>Add this to the search</source>
        <translation>Ajouter à la recherche</translation>
    </message>
    <message>
        <source>Every field and metric that a column can show can be searched; names are offered as you type.</source>
        <translation>Chaque champ et chaque métrique qu’une colonne peut montrer peut être cherché&#xa0;; les noms sont proposés à la saisie.</translation>
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
        <source>E&amp;xport as TensorBoard events…</source>
        <translation>E&amp;xporter en événements TensorBoard…</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>Enregistrer un ra&amp;pport…</translation>
    </message>
    <message>
        <source>Take the &amp;star off</source>
        <translation>Ret&amp;irer l’étoile</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Marquer d’une éto&amp;ile</translation>
    </message>
    <message>
        <source>Take out of the &amp;archive</source>
        <translation>Sortir de l’&amp;archive</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>&amp;Archiver</translation>
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
    <message>
        <source>Task score</source>
        <translation>Score de la tâche</translation>
    </message>
    <message>
        <source>Best path accuracy: %1</source>
        <translation>Meilleure exactitude des chemins&#xa0;: %1</translation>
    </message>
    <message>
        <source>Best creativity: %1</source>
        <translation>Meilleure créativité&#xa0;: %1</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Étoile</translation>
    </message>
    <message>
        <source>Starred. Press S to take the star off.</source>
        <translation>Marquée d’une étoile. Appuyer sur S pour la retirer.</translation>
    </message>
    <message>
        <source>Star this run (S)</source>
        <translation>Marquer cette exécution d’une étoile (S)</translation>
    </message>
    <message>
        <source>Star of %1</source>
        <translation>Étoile de %1</translation>
    </message>
    <message>
        <source>Runs that you starred</source>
        <translation>Exécutions que vous avez marquées d’une étoile</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsToolbar</name>
    <message>
        <source>State of the runs shown</source>
        <translation>État des exécutions affichées</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>Afficher les archivées</translation>
    </message>
    <message>
        <source>Also list the runs that you put out of the way</source>
        <translation>Lister aussi les exécutions que vous avez mises de côté</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Show any field of the configuration and any metric as a column</source>
        <translation>Afficher en colonne tout champ de la configuration et toute métrique</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, %2 archived</source>
        <translation>%1, %2 archivées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln exécution</numerusform>
            <numerusform>%Ln exécutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are archived and not shown</source>
        <translation>
            <numerusform>%Ln autre est archivée et n’est pas affichée</numerusform>
            <numerusform>%Ln autres sont archivées et ne sont pas affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>Host of the runs shown</source>
        <translation>Hôte des exécutions affichées</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>Tous les hôtes</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
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
        <source>Undo</source>
        <translation>Annuler</translation>
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
    <message>
        <source>Hosts…</source>
        <translation>Hôtes…</translation>
    </message>
    <message>
        <source>Also list and follow runs on other computers, over SSH</source>
        <translation>Lister et suivre aussi les exécutions d’autres ordinateurs, par SSH</translation>
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
    <message>
        <source>How many tokens to generate. A line of a generated task ends by itself.</source>
        <translation>Nombre de tokens à générer. Une ligne d’une tâche générée finit d’elle-même.</translation>
    </message>
    <message>
        <source>How a line begins, such as BOS c17. Without it the model writes one.</source>
        <translation>Le début d’une ligne, par exemple BOS c17. Sans lui, le modèle en écrit une.</translation>
    </message>
    <message>
        <source>How a line begins, such as BOS t 17 or BOS e 17. Without it the model writes a triangle.</source>
        <translation>Le début d’une ligne, par exemple BOS t 17 ou BOS e 17. Sans lui, le modèle écrit un triangle.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer avec</translation>
    </message>
    <message>
        <source>Writes the same prompt with the same seed by another checkpoint too, beside it</source>
        <translation>Prolonge le même prompt avec la même graine par un autre point de contrôle aussi, à côté</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>Comparai&amp;son</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
</context>
<context>
    <name>deepsight::SamplePane</name>
    <message>
        <source>Text of the checkpoint that is compared with</source>
        <translation>Texte du point de contrôle de comparaison</translation>
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
    <message>
        <source>The same text as step %1</source>
        <translation>Le même texte qu’au pas %1</translation>
    </message>
    <message>
        <source>≠ First difference from step %1 at token %2</source>
        <translation>≠ Première différence avec le pas %1 au token %2</translation>
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
    <name>deepsight::ScatterPlot</name>
    <message>
        <source>Projection of the positions</source>
        <translation>Projection des positions</translation>
    </message>
    <message>
        <source>Left and Right go from position to position, Up and Down to the other side of a pair, plus and minus zoom, F shows all.</source>
        <translation>Gauche et Droite vont de position en position, Haut et Bas à l’autre côté d’une paire, plus et moins zooment, F affiche tout.</translation>
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
    <name>deepsight::SplitHardening</name>
    <message>
        <source>The split was not hardened</source>
        <translation>La répartition n’a pas été figée</translation>
    </message>
    <message>
        <source>Harden the learned split</source>
        <translation>Figer la répartition apprise</translation>
    </message>
    <message>
        <source>A new run gets the newest checkpoint&apos;s weights, with the split that has the highest probability. Name of the new run:</source>
        <translation>Une nouvelle exécution reçoit les poids du point de contrôle le plus récent, avec la répartition la plus probable. Nom de la nouvelle exécution&#xa0;:</translation>
    </message>
    <message>
        <source>Harden</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”, and let no run be active.</source>
        <translation>Donner à la nouvelle exécution un nom sans «&#xa0;/&#xa0;», et aucune exécution ne doit être active.</translation>
    </message>
    <message>
        <source>Hardening the split…</source>
        <translation>Répartition en train d’être figée…</translation>
    </message>
    <message>
        <source>The split is hardened</source>
        <translation>La répartition est figée</translation>
    </message>
    <message>
        <source>The new run has %1 encoder and %2 decoder layers.</source>
        <translation>La nouvelle exécution a %1 couches d’encodeur et %2 de décodeur.</translation>
    </message>
    <message>
        <source>Validation loss at step %1: %2 with all splits at once, %3 with this one alone.</source>
        <translation>Perte de validation au pas %1&#xa0;: %2 avec toutes les répartitions à la fois, %3 avec celle-ci seule.</translation>
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
    <message>
        <source>Shows on the curves where steps were skipped or the run went back</source>
        <translation>Montre sur les courbes où des pas ont été omis ou l’exécution est revenue en arrière</translation>
    </message>
    <message numerus="yes">
        <source>%Ln interventions</source>
        <translation>
            <numerusform>%Ln intervention</numerusform>
            <numerusform>%Ln interventions</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection to the run&apos;s host</source>
        <translation>Connexion à l’hôte de l’exécution</translation>
    </message>
</context>
<context>
    <name>deepsight::StepDialog</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>Pas %1 sur %2</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Replays the step once more from the checkpoint before it</source>
        <translation>Rejoue encore une fois le pas depuis le point de contrôle qui le précède</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>Progression du rejeu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The run is trained again, in a process of its own, from its checkpoint before the step; the run itself is only read.</source>
        <translation>L’exécution est réentraînée, dans un processus à part, depuis son point de contrôle avant le pas&#xa0;; elle-même n’est que lue.</translation>
    </message>
    <message>
        <source>Values of the step</source>
        <translation>Valeurs du pas</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>Rejoué</translation>
    </message>
    <message>
        <source>Gradient norm by part of the model</source>
        <translation>Norme du gradient par élément du modèle</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>Norme du gradient</translation>
    </message>
    <message>
        <source>Windows of the batch</source>
        <translation>Fenêtres du lot</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text of the chosen window</source>
        <translation>Texte de la fenêtre choisie</translation>
    </message>
    <message>
        <source>Replayed from the checkpoint of step %1.</source>
        <translation>Rejoué depuis le point de contrôle du pas %1.</translation>
    </message>
    <message>
        <source>Replayed from the start of the run.</source>
        <translation>Rejoué depuis le début de l’exécution.</translation>
    </message>
    <message>
        <source>The windows are exact all the same; losses and gradients are those of a training much alike.</source>
        <translation>Les fenêtres sont exactes malgré tout&#xa0;; pertes et gradients sont ceux d’un entraînement très semblable.</translation>
    </message>
    <message>
        <source>The run has logged nothing of this step.</source>
        <translation>L’exécution n’a rien enregistré de ce pas.</translation>
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
        <source>Coefficient</source>
        <translation>Coefficient</translation>
    </message>
    <message>
        <source>Clipped at</source>
        <translation>Écrêté à</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Taux d’apprentissage</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 paramètres</translation>
    </message>
    <message>
        <source>The data has changed, so the windows may be others; losses and gradients are those of a training much alike.</source>
        <translation>Les données ont changé, les fenêtres peuvent donc être autres&#xa0;; pertes et gradients sont ceux d’un entraînement très semblable.</translation>
    </message>
    <message>
        <source>Every logged number of the steps replayed came out the same to the last bit.</source>
        <translation>Chaque nombre enregistré des pas rejoués est identique au bit près.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepAxisRow</name>
    <message>
        <source>Choices</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Field that varies</source>
        <translation>Champ qui varie</translation>
    </message>
    <message>
        <source>Values of the field</source>
        <translation>Valeurs du champ</translation>
    </message>
    <message>
        <source>One run for each value, with commas between them</source>
        <translation>Une exécution par valeur, séparées par des virgules</translation>
    </message>
    <message>
        <source>Choose values from a list</source>
        <translation>Choisir des valeurs dans une liste</translation>
    </message>
    <message>
        <source>Vary this field no longer</source>
        <translation>Ne plus faire varier ce champ</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>Choisir un champ.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepController</name>
    <message>
        <source>Another run was started, so the sweep has stopped. Continue it when that run has ended.</source>
        <translation>Une autre exécution a été lancée, le balayage s’est donc arrêté. Le continuer quand elle sera terminée.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepDifferenceView</name>
    <message>
        <source>Figure that is compared</source>
        <translation>Chiffre comparé</translation>
    </message>
    <message>
        <source>What the evaluations measured, of which the difference is taken</source>
        <translation>Ce que les évaluations ont mesuré, dont on prend la différence</translation>
    </message>
    <message>
        <source>Reference group</source>
        <translation>Groupe de référence</translation>
    </message>
    <message>
        <source>The group that is taken away from the others, seed by seed</source>
        <translation>Le groupe qui est soustrait aux autres, graine par graine</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save or copy the chart or its values, with those of each seed</source>
        <translation>Enregistrer ou copier le graphique ou ses valeurs, avec celles de chaque graine</translation>
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
        <source>Copy values as CSV</source>
        <translation>Copier les valeurs en CSV</translation>
    </message>
    <message>
        <source>&amp;minus</source>
        <translation>&amp;moins</translation>
    </message>
    <message>
        <source>Differences of all groups at the chosen step</source>
        <translation>Différences de tous les groupes au pas choisi</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>%1: difference to %2</source>
        <translation>%1&#xa0;: différence à %2</translation>
    </message>
    <message>
        <source>Difference (%1)</source>
        <translation>Différence (%1)</translation>
    </message>
    <message>
        <source>The differences appear here as runs are evaluated.</source>
        <translation>Les différences apparaissent ici à mesure que les exécutions sont évaluées.</translation>
    </message>
    <message>
        <source>A difference takes two groups: add a variant, or a field that varies.</source>
        <translation>Une différence demande deux groupes&#xa0;: ajouter une variante, ou un champ qui varie.</translation>
    </message>
    <message>
        <source>No seed of two groups has this figure at the same step yet.</source>
        <translation>Aucune graine de deux groupes n’a encore ce chiffre au même pas.</translation>
    </message>
    <message>
        <source>%1: not evaluated at step %2 together with the reference</source>
        <translation>%1&#xa0;: pas évalué au pas %2 en même temps que la référence</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seeds</source>
        <translation>
            <numerusform>%Ln graine</numerusform>
            <numerusform>%Ln graines</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at step %3, %4</source>
        <translation>%1&#xa0;: %2 au pas %3, %4</translation>
    </message>
    <message>
        <source>%1: %2 at step %3. One seed gives no interval: it takes two or more.</source>
        <translation>%1&#xa0;: %2 au pas %3. Une graine ne donne pas d’intervalle&#xa0;: il en faut au moins deux.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepFindings</name>
    <message>
        <source>What the sweep has shown</source>
        <translation>Ce que le balayage a montré</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Mean and difference of every group</source>
        <translation>Moyenne et différence de chaque groupe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>Difference to a reference by step, with its interval over seeds</source>
        <translation>Différence à une référence par pas, avec son intervalle sur les graines</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>Toutes les exécutions</translation>
    </message>
    <message>
        <source>Fields and figures of all runs in parallel coordinates</source>
        <translation>Champs et chiffres de toutes les exécutions en coordonnées parallèles</translation>
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
        <translation>Les exécutions apparaissent ici à mesure qu’elles sont évaluées.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>Choose the figures that have an axis</source>
        <translation>Choisir les chiffres qui ont un axe</translation>
    </message>
    <message>
        <source>Axis that colours the lines</source>
        <translation>Axe qui colore les lignes</translation>
    </message>
    <message>
        <source>Which axis gives the lines their colours</source>
        <translation>Quel axe donne leurs couleurs aux lignes</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Take all brushes away (Escape in the chart)</source>
        <translation>Retirer toutes les plages (Échap dans le graphique)</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>Image…</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>Enregistrer le graphique en image</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Couleur</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs pass the brushes.</source>
        <translation>
            <numerusform>Exécutions dans les plages&#xa0;: %1 sur %Ln.</numerusform>
            <numerusform>Exécutions dans les plages&#xa0;: %1 sur %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag along an axis to keep the runs of a range; a click takes it away. Double-click a line to open the run.</source>
        <translation>Glisser le long d’un axe pour garder les exécutions d’une plage&#xa0;; un clic la retire. Double-cliquer une ligne pour ouvrir l’exécution.</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepPlanEditor</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name of the sweep</source>
        <translation>Nom du balayage</translation>
    </message>
    <message>
        <source>Also the name of its folder, in which each run has one</source>
        <translation>Aussi le nom de son dossier, où chaque exécution a le sien</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Use the current configuration</source>
        <translation>Utiliser la configuration courante</translation>
    </message>
    <message>
        <source>Take the configuration on the Configure page as the base</source>
        <translation>Prendre comme base la configuration de la page Configurer</translation>
    </message>
    <message>
        <source>Choose the data…</source>
        <translation>Choisir les données…</translation>
    </message>
    <message>
        <source>The file that all runs are trained on</source>
        <translation>Le fichier sur lequel toutes les exécutions sont entraînées</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>Variantes</translation>
    </message>
    <message>
        <source>Add the current configuration</source>
        <translation>Ajouter la configuration courante</translation>
    </message>
    <message>
        <source>A variant with what the Configure page has changed against the base</source>
        <translation>Une variante avec ce que la page Configurer a changé par rapport à la base</translation>
    </message>
    <message>
        <source>Fields that vary</source>
        <translation>Champs qui varient</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Ajouter un champ</translation>
    </message>
    <message>
        <source>Every variant is trained with every combination of the values</source>
        <translation>Chaque variante est entraînée avec chaque combinaison des valeurs</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>Nombre de graines</translation>
    </message>
    <message>
        <source>Runs of each group, with seeds one after the other. At least 3 tell how much chance matters.</source>
        <translation>Exécutions de chaque groupe, aux graines consécutives. Au moins 3 disent combien joue le hasard.</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>Première graine</translation>
    </message>
    <message>
        <source>from</source>
        <translation>à partir de</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Comparer à</translation>
    </message>
    <message>
        <source>Group that the others are compared with</source>
        <translation>Groupe auquel les autres sont comparés</translation>
    </message>
    <message>
        <source>The results show every group&apos;s difference to this one</source>
        <translation>Les résultats montrent la différence de chaque groupe à celui-ci</translation>
    </message>
    <message>
        <source>No file to train on is chosen</source>
        <translation>Aucun fichier d’entraînement n’est choisi</translation>
    </message>
    <message>
        <source>base</source>
        <translation>base</translation>
    </message>
    <message>
        <source>Name of the variant</source>
        <translation>Nom de la variante</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>The base as it is</source>
        <translation>La base telle quelle</translation>
    </message>
    <message>
        <source>The first group</source>
        <translation>Le premier groupe</translation>
    </message>
    <message>
        <source>The first group: %1</source>
        <translation>Le premier groupe&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepPresenter</name>
    <message>
        <source>sweep</source>
        <translation>balayage</translation>
    </message>
    <message>
        <source>Data of the sweep</source>
        <translation>Données du balayage</translation>
    </message>
    <message>
        <source>All runs of the sweep %1 are done.</source>
        <translation>Toutes les exécutions du balayage %1 sont terminées.</translation>
    </message>
    <message>
        <source>Open sweep</source>
        <translation>Ouvrir un balayage</translation>
    </message>
    <message>
        <source>A run is training. The sweep can begin when it has ended or is stopped.</source>
        <translation>Une exécution est en entraînement. Le balayage pourra commencer quand elle sera terminée ou arrêtée.</translation>
    </message>
    <message>
        <source>There is something else in %1. Give the sweep another name.</source>
        <translation>Il y a autre chose dans %1. Donner un autre nom au balayage.</translation>
    </message>
    <message>
        <source>A run is in training. Stop it to open another.</source>
        <translation>Une exécution est en entraînement. L’arrêter pour en ouvrir une autre.</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>Enregistrer les résultats</translation>
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
        <translation>Enregistrer les différences</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and exactly as many parameters as the model.</source>
        <translation>
            <numerusform>La baseline a %Ln couche de largeur %1, et exactement autant de paramètres que le modèle.</numerusform>
            <numerusform>La baseline a %Ln couches de largeur %1, et exactement autant de paramètres que le modèle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) more than the model&apos;s %4.</source>
        <translation>
            <numerusform>La baseline a %Ln couche de largeur %1, et %2 paramètres (%3 %) de plus que les %4 du modèle.</numerusform>
            <numerusform>La baseline a %Ln couches de largeur %1, et %2 paramètres (%3 %) de plus que les %4 du modèle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) fewer than the model&apos;s %4.</source>
        <translation>
            <numerusform>La baseline a %Ln couche de largeur %1, et %2 paramètres (%3 %) de moins que les %4 du modèle.</numerusform>
            <numerusform>La baseline a %Ln couches de largeur %1, et %2 paramètres (%3 %) de moins que les %4 du modèle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::SweepResults</name>
    <message>
        <source>The results appear here as runs finish.</source>
        <translation>Les résultats apparaissent ici à mesure que les exécutions se terminent.</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>Métriques</translation>
    </message>
    <message>
        <source>Choose the figures that the table shows</source>
        <translation>Choisir les chiffres que montre le tableau</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Copy or save the table; CSV has all metrics and every figure</source>
        <translation>Copier ou enregistrer le tableau&#xa0;; le CSV a toutes les métriques et tous les chiffres</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Copier en Markdown</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>Enregistrer en Markdown…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Enregistrer en CSV…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Results of the sweep</source>
        <translation>Résultats du balayage</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepRunsModel</name>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevée</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>Échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>In training, live on the other pages</source>
        <translation>En entraînement, en direct sur les autres pages</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>Pas encore commencée</translation>
    </message>
    <message>
        <source>Stopped or cut off; it goes on from its newest checkpoint</source>
        <translation>Arrêtée ou coupée&#xa0;; elle reprend depuis son point de contrôle le plus récent</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>Tous les pas sont effectués</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepRunsTable</name>
    <message>
        <source>Runs of the sweep</source>
        <translation>Exécutions du balayage</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>Inachevée</translation>
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
        <translation>référence</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: the others are compared with it</source>
        <translation>%1&#xa0;: les autres y sont comparés</translation>
    </message>
    <message>
        <source>Finished runs, of those planned</source>
        <translation>Exécutions terminées, sur celles prévues</translation>
    </message>
    <message>
        <source>No run has this figure yet</source>
        <translation>Aucune exécution n’a encore ce chiffre</translation>
    </message>
    <message numerus="yes">
        <source>%1: mean and standard error over %Ln runs</source>
        <translation>
            <numerusform>%1&#xa0;: moyenne et erreur type sur %Ln exécution</numerusform>
            <numerusform>%1&#xa0;: moyenne et erreur type sur %Ln exécutions</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs two seeds that both groups have finished</source>
        <translation>Il faut deux graines terminées par les deux groupes</translation>
    </message>
    <message numerus="yes">
        <source>%1: over the %Ln seeds that both groups have finished</source>
        <translation>
            <numerusform>%1&#xa0;: sur %Ln graine terminée par les deux groupes</numerusform>
            <numerusform>%1&#xa0;: sur les %Ln graines terminées par les deux groupes</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Exécutions</translation>
    </message>
    <message>
        <source>Parameters that the trained model keeps</source>
        <translation>Paramètres que garde le modèle entraîné</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>%1: mean ± standard error over the seeds</source>
        <translation>%1&#xa0;: moyenne ± erreur type sur les graines</translation>
    </message>
    <message>
        <source>%1, difference to “%2”, seed by seed: mean ± standard error, and the two-sided p-value of Student&apos;s paired t-test. p is how often so large a difference would come by chance if there were none; below 0.05 it is in bold. With many groups some will be below 0.05 by chance.</source>
        <translation>%1, différence à «&#xa0;%2&#xa0;», graine par graine&#xa0;: moyenne ± erreur type, et valeur p bilatérale du test t de Student apparié. p dit à quelle fréquence une différence aussi grande viendrait du hasard s’il n’y en avait aucune&#xa0;; au-dessous de 0,05, elle est en gras. Avec beaucoup de groupes, certaines seront au-dessous de 0,05 par hasard.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différence</translation>
    </message>
    <message>
        <source>%1 as published by the authors</source>
        <translation>%1 selon la publication des auteurs</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepView</name>
    <message>
        <source>Sweeps</source>
        <translation>Balayages</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Plan another sweep: an empty one, or a ready one</source>
        <translation>Prévoir un autre balayage, vide ou tout prêt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>See a sweep on disk, and go on with it</source>
        <translation>Voir un balayage sur le disque, et le poursuivre</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Afficher le dossier</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>Lancer le balayage</translation>
    </message>
    <message>
        <source>Stop after this run</source>
        <translation>Arrêter après cette exécution</translation>
    </message>
    <message>
        <source>Let the run in training finish, and begin no other</source>
        <translation>Laisser finir l’exécution en entraînement, sans en commencer d’autre</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>Arrêter maintenant</translation>
    </message>
    <message>
        <source>Save the run in training and stop; the sweep can be continued</source>
        <translation>Enregistrer l’exécution en entraînement et arrêter&#xa0;; le balayage peut être continué</translation>
    </message>
    <message>
        <source>Empty sweep</source>
        <translation>Balayage vide</translation>
    </message>
    <message>
        <source>Copy of this plan</source>
        <translation>Copie de ce plan</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>Pas encore de balayage</translation>
    </message>
    <message>
        <source>A sweep trains a family of runs one after the other and compares them. Add a field with several values, or begin with a ready sweep.</source>
        <translation>Un balayage entraîne une famille d’exécutions l’une après l’autre et les compare. Ajouter un champ à plusieurs valeurs, ou partir d’un balayage tout prêt.</translation>
    </message>
    <message>
        <source>Choose a ready sweep</source>
        <translation>Choisir un balayage tout prêt</translation>
    </message>
    <message>
        <source>Steps of the sweep that are done</source>
        <translation>Pas effectués du balayage</translation>
    </message>
    <message>
        <source>Runs that differ in a few fields, trained one after the other and compared</source>
        <translation>Exécutions qui diffèrent par quelques champs, entraînées l’une après l’autre et comparées</translation>
    </message>
    <message>
        <source>Open sweep folder…</source>
        <translation>Ouvrir un dossier de balayage…</translation>
    </message>
    <message>
        <source>Retry failed runs</source>
        <translation>Réessayer les exécutions en échec</translation>
    </message>
    <message>
        <source>Continue sweep</source>
        <translation>Continuer le balayage</translation>
    </message>
    <message>
        <source>Reading the sweep…</source>
        <translation>Lecture du balayage…</translation>
    </message>
    <message>
        <source>The plan has no runs yet.</source>
        <translation>Le plan n’a pas encore d’exécutions.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln exécution</numerusform>
            <numerusform>%Ln exécutions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln groupe</numerusform>
            <numerusform>%Ln groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs finished</source>
        <translation>
            <numerusform>Exécutions terminées&#xa0;: %1 sur %Ln</numerusform>
            <numerusform>Exécutions terminées&#xa0;: %1 sur %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln échec</numerusform>
            <numerusform>%Ln échecs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. In training: %2, seed %3</source>
        <translation>%1. En entraînement&#xa0;: %2, graine %3</translation>
    </message>
    <message>
        <source>Against an equal baseline, by width</source>
        <translation>Face à une référence égale, par la largeur</translation>
    </message>
    <message>
        <source>The model on the Configure page and a baseline whose width makes it as large, on the same batches in the same order, three seeds each</source>
        <translation>Le modèle de la page Configurer et une référence que sa largeur rend aussi grande, sur les mêmes lots dans le même ordre, trois graines chacun</translation>
    </message>
    <message>
        <source>Against an equal baseline, by depth</source>
        <translation>Face à une référence égale, par la profondeur</translation>
    </message>
    <message>
        <source>The same with a baseline whose number of layers makes it as large</source>
        <translation>De même avec une référence que son nombre de couches rend aussi grande</translation>
    </message>
</context>
<context>
    <name>deepsight::SystemLine</name>
    <message>
        <source>How busy the machine is</source>
        <translation>À quel point la machine est occupée</translation>
    </message>
    <message>
        <source>The newest sample of this run. Curves page, Panels › System, shows all of them.</source>
        <translation>La mesure la plus récente de cette exécution. La page Courbes, Panneaux › Système, les montre toutes.</translation>
    </message>
    <message>
        <source>%1 cores at work, processors %2 busy</source>
        <translation>%1 cœurs au travail, processeurs occupés à %2</translation>
    </message>
    <message>
        <source>Memory: %1 of this run, %2 of %3 in all</source>
        <translation>Mémoire&#xa0;: %1 pour cette exécution, %2 sur %3 en tout</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>occupé à %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
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
        <translation>%1&#xa0;: %2</translation>
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
    <name>deepsight::WeightsPresenter</name>
    <message>
        <source>Import weights</source>
        <translation>Importer des poids</translation>
    </message>
    <message>
        <source>PyTorch state dicts (*.safetensors)</source>
        <translation>State dicts PyTorch (*.safetensors)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>Lecture de %1…</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Choisir les données</translation>
    </message>
    <message>
        <source>Opening the data</source>
        <translation>Ouverture des données</translation>
    </message>
    <message>
        <source>Export weights</source>
        <translation>Exporter les poids</translation>
    </message>
    <message>
        <source>Make the folder %1 in</source>
        <translation>Créer le dossier %1 dans</translation>
    </message>
    <message>
        <source>Reading the checkpoint</source>
        <translation>Lecture du point de contrôle</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>Exporté&#xa0;: %1</translation>
    </message>
    <message>
        <source>These weights cannot be imported</source>
        <translation>Ces poids ne peuvent pas être importés</translation>
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
    <message>
        <source>A sweep is training. Stop it to make changes.</source>
        <translation>Un balayage est en entraînement. L’arrêter pour faire des modifications.</translation>
    </message>
    <message>
        <source>Batch size %1 and gradient accumulation %2 from here on</source>
        <translation>Taille de lot %1 et accumulation de gradients %2 à partir d’ici</translation>
    </message>
    <message>
        <source>Forked: %1</source>
        <translation>Bifurquée&#xa0;: %1</translation>
    </message>
    <message>
        <source>A run is being started on %1.</source>
        <translation>Une exécution est en cours de lancement sur %1.</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>Importée&#xa0;: %1</translation>
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

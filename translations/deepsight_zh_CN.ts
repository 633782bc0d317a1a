<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Choice</name>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>Baseline (decoder only)</source>
        <translation>基线（仅解码器）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>MSE</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Log cosine</source>
        <translation>对数余弦</translation>
    </message>
    <message>
        <source>Decay (1/z)</source>
        <translation>衰减（1/z）</translation>
    </message>
    <message>
        <source>Decay, normalized</source>
        <translation>归一化衰减</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Equal halves</source>
        <translation>各占一半</translation>
    </message>
    <message>
        <source>By context size</source>
        <translation>按上下文长度</translation>
    </message>
    <message>
        <source>Before aggregation</source>
        <translation>聚合之前</translation>
    </message>
    <message>
        <source>After aggregation</source>
        <translation>聚合之后</translation>
    </message>
    <message>
        <source>Ignore last positions</source>
        <translation>忽略末尾位置</translation>
    </message>
    <message>
        <source>Extended batch</source>
        <translation>扩展批次</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
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
        <translation>路径星任务</translation>
    </message>
    <message>
        <source>Text file</source>
        <translation>文本文件</translation>
    </message>
    <message>
        <source>nanoGPT token files</source>
        <translation>nanoGPT 词元文件</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>GPT-2 BPE</source>
        <translation>GPT-2 BPE</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>正向</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Multi-token</source>
        <translation>多词元</translation>
    </message>
    <message>
        <source>Token order</source>
        <translation>词元顺序</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>学习得到</translation>
    </message>
    <message>
        <source>Rotary</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>固定</translation>
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
        <translation>子节点在前</translation>
    </message>
    <message>
        <source>Parent first</source>
        <translation>父节点在前</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>两者</translation>
    </message>
    <message>
        <source>Smooth L1</source>
        <translation>平滑 L1</translation>
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
        <translation>词袋</translation>
    </message>
    <message>
        <source>All positions</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>Targets only</source>
        <translation>仅目标位置</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>指数</translation>
    </message>
    <message>
        <source>Learned weights</source>
        <translation>学习的权重</translation>
    </message>
    <message>
        <source>Depthwise convolution</source>
        <translation>逐通道卷积</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Banded</source>
        <translation>带状矩阵</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Reconstruction</source>
        <translation>重建</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>熵</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>MLP</source>
        <translation>MLP</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>跳过该步</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Only report</source>
        <translation>仅报告</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Token shards</source>
        <translation>词元分片</translation>
    </message>
    <message>
        <source>Drawn at random</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>Shuffled epochs</source>
        <translation>打乱的轮次</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>GELU (tanh)</source>
        <translation>GELU（tanh）</translation>
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
        <translation>发散色</translation>
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
        <translation>配置：%1</translation>
    </message>
    <message>
        <source>Has no effect under this configuration</source>
        <translation>在此配置下不起作用</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>Architecture</source>
        <translation>架构</translation>
    </message>
    <message>
        <source>Planning objective</source>
        <translation>规划目标</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Optimisation</source>
        <translation>优化</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Evaluation and checkpoints</source>
        <translation>评估与检查点</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>channels</source>
        <translation>通道</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>heads</source>
        <translation>头</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>arms</source>
        <translation>臂</translation>
    </message>
    <message>
        <source>nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Vocabulary size</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>Rows of the token embedding, which is also the output layer (weight tying, arXiv 1608.05859). Bytes need 257, GPT-2 BPE 50257, path-star N + 4.</source>
        <translation>词元嵌入的行数，嵌入同时也是输出层（权重共享，arXiv 1608.05859）。字节需要 257，GPT-2 BPE 需要 50257，path-star 需要 N + 4。</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>上下文长度</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层数</translation>
    </message>
    <message>
        <source>Encoder layers</source>
        <translation>编码器层数</translation>
    </message>
    <message>
        <source>Causal self-attention blocks before the linear pass. The output of the last one is the plan: the planning objective acts on it, and the decoder reads it (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>线性变换之前的因果自注意力块。最后一块的输出就是规划：规划目标作用于它，解码器读取它（yiphei/yif-AI, deep_plan_transformer）。</translation>
    </message>
    <message>
        <source>Decoder layers</source>
        <translation>解码器层数</translation>
    </message>
    <message>
        <source>Blocks after the linear pass, each with causal self-attention, causal cross-attention to the encoder output, and a feed-forward layer (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>线性变换之后的块，每块含因果自注意力、对编码器输出的因果交叉注意力和一个前馈层（yiphei/yif-AI, deep_plan_transformer）。</translation>
    </message>
    <message>
        <source>Self-attention heads</source>
        <translation>自注意力头数</translation>
    </message>
    <message>
        <source>Heads of every self-attention; each works on width / heads channels (arXiv 1706.03762, section 3.2.2).</source>
        <translation>每个自注意力的头数；每个头处理 宽度 / 头数 个通道（arXiv 1706.03762，3.2.2 节）。</translation>
    </message>
    <message>
        <source>Cross-attention heads</source>
        <translation>交叉注意力头数</translation>
    </message>
    <message>
        <source>Heads of every cross-attention. The published models have twice as many as self-attention heads (yiphei/yif-AI, deep_plan_transformer).</source>
        <translation>每个交叉注意力的头数。已发表的模型中它是自注意力头数的两倍（yiphei/yif-AI, deep_plan_transformer）。</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>偏置</translation>
    </message>
    <message>
        <source>Adds a bias to every linear layer and LayerNorm, as GPT-2 does. The published models have none; the planning norms have their own switch.</source>
        <translation>像 GPT-2 那样给每个线性层和 LayerNorm 加偏置。已发表的模型没有偏置；规划归一化另有开关。</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Probability that an activation is zeroed in training: after the embeddings, in attention weights and after each residual branch (Srivastava et al., JMLR 2014). Slows attention down on the CPU.</source>
        <translation>训练中激活被置零的概率：在嵌入之后、注意力权重中以及每个残差分支之后（Srivastava et al., JMLR 2014）。会使 CPU 上的注意力变慢。</translation>
    </message>
    <message>
        <source>Disaffinity score</source>
        <translation>差异度量</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>前瞻步数（horizon）</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Future aggregation</source>
        <translation>未来聚合</translation>
    </message>
    <message>
        <source>Present-future merge</source>
        <translation>现在与未来的合并</translation>
    </message>
    <message>
        <source>Planning-context norm</source>
        <translation>规划上下文归一化</translation>
    </message>
    <message>
        <source>Where the target side is layer-normalised (arXiv 1607.06450): pre: the embeddings, before aggregation; post: the finished planning context; both; or none. Published: post.</source>
        <translation>目标一侧在何处做层归一化（arXiv 1607.06450）：pre：聚合之前的嵌入；post：完成的规划上下文；both：两处；none：不做。已发表：post。</translation>
    </message>
    <message>
        <source>Trainable planning norms</source>
        <translation>可训练的规划归一化</translation>
    </message>
    <message>
        <source>Gives the planning LayerNorms a gain and a bias, as published. The objective can then collapse: gain 0 and equal biases make mse 0 and cosine 1 without any planning. Switch off to rule that out.</source>
        <translation>按已发表的做法，给规划 LayerNorm 增益和偏置。此时目标可能坍缩：增益为 0 且偏置相等时，无需任何规划 mse 就为 0、余弦就为 1。关闭即可排除这种情况。</translation>
    </message>
    <message>
        <source>Future window</source>
        <translation>未来窗口</translation>
    </message>
    <message>
        <source>Positions whose future leaves the context. ignore-last: the last n positions have no future loss (option 2, published); extended: each batch row carries n more tokens for them (option 1, needs continuous text).</source>
        <translation>未来超出上下文的位置如何处理。ignore-last：最后 n 个位置没有未来损失（方案 2，已发表）；extended：批次每行为它们多带 n 个词元（方案 1，需要连续文本）。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Tokenizer</source>
        <translation>分词器</translation>
    </message>
    <message>
        <source>bytes: 256 byte values and an end-of-text token; gpt2: GPT-2&apos;s byte-pair encoding, 50257 tokens (Radford et al. 2019; arXiv 1508.07909). Token files are already tokenized: choose the one they were made with, for labels.</source>
        <translation>bytes：256 个字节值和一个文本结束词元；gpt2：GPT-2 的字节对编码，50257 个词元（Radford et al. 2019; arXiv 1508.07909）。词元文件已分好词：请选择生成它们时所用的分词器，用于显示标签。</translation>
    </message>
    <message>
        <source>Validation share</source>
        <translation>验证集比例</translation>
    </message>
    <message>
        <source>Arms</source>
        <translation>臂数</translation>
    </message>
    <message>
        <source>d of the path-star graph G(d, l): the paths that leave the start node. Guessing the first step is right with chance 1/d, where next-token training gets stuck (arXiv 2403.06963).</source>
        <translation>路径星图 G(d, l) 的 d：从起始节点出发的路径数。第一步靠猜的正确率为 1/d，下一词元训练会卡在这里（arXiv 2403.06963）。</translation>
    </message>
    <message>
        <source>Arm length</source>
        <translation>臂长</translation>
    </message>
    <message>
        <source>l of the path-star graph G(d, l): nodes on each arm, the start included (arXiv 2403.06963).</source>
        <translation>路径星图 G(d, l) 的 l：每条臂上的节点数，含起始节点（arXiv 2403.06963）。</translation>
    </message>
    <message>
        <source>Node names</source>
        <translation>节点名</translation>
    </message>
    <message>
        <source>N, the distinct node names that graphs draw from; at least 1 + d (l - 1), one for every node of a graph (arXiv 2403.06963).</source>
        <translation>N，图中可用的不同节点名数；至少 1 + d (l - 1)，即图中每个节点一个（arXiv 2403.06963）。</translation>
    </message>
    <message>
        <source>Answer order</source>
        <translation>答案顺序</translation>
    </message>
    <message>
        <source>forward: the path is written from the start, so its first step needs planning; reversed: from the goal back, where each step follows from the one before (arXiv 2403.06963).</source>
        <translation>forward：从起点写出路径，因此第一步需要规划；reversed：从目标倒着写，每一步都由前一步得出（arXiv 2403.06963）。</translation>
    </message>
    <message>
        <source>Training lines</source>
        <translation>训练行数</translation>
    </message>
    <message>
        <source>Graphs to train on, drawn independently. The paper uses 200000 (arXiv 2403.06963).</source>
        <translation>用于训练的图，相互独立抽取。论文使用 200000（arXiv 2403.06963）。</translation>
    </message>
    <message>
        <source>Test lines</source>
        <translation>测试行数</translation>
    </message>
    <message>
        <source>Graphs to validate on, drawn independently. The paper uses 20000 (arXiv 2403.06963).</source>
        <translation>用于验证的图，相互独立抽取。论文使用 20000（arXiv 2403.06963）。</translation>
    </message>
    <message>
        <source>Graph seed</source>
        <translation>图的种子</translation>
    </message>
    <message>
        <source>Seed of the graphs: the same seed gives the same lines on every machine.</source>
        <translation>图的随机种子：同一种子在任何机器上都给出相同的行。</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Windows of T tokens in one forward pass. Memory grows with it: lower it and raise the gradient accumulation when memory runs out.</source>
        <translation>一次前向传播中含 T 个词元的窗口数。内存随之增长：内存不足时请减小它并增大梯度累积。</translation>
    </message>
    <message>
        <source>Gradient accumulation</source>
        <translation>梯度累积</translation>
    </message>
    <message>
        <source>Forward and backward passes whose mean gradient makes one step. A step sees batch size x accumulation x T tokens (karpathy/nanoGPT).</source>
        <translation>多少次前向和反向传播的平均梯度构成一步。一步包含 批次大小 x 累积 x T 个词元（karpathy/nanoGPT）。</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s mean of gradients, m = b1 m + (1 - b1) g (arXiv 1412.6980).</source>
        <translation>AdamW 梯度均值的衰减，m = b1 m + (1 - b1) g（arXiv 1412.6980）。</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Decay of AdamW&apos;s mean of squared gradients, v = b2 v + (1 - b2) g g (arXiv 1412.6980).</source>
        <translation>AdamW 梯度平方均值的衰减，v = b2 v + (1 - b2) g g（arXiv 1412.6980）。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Added to the square root of v in AdamW&apos;s denominator (arXiv 1412.6980).</source>
        <translation>在 AdamW 分母中加到 v 的平方根上的数（arXiv 1412.6980）。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Decoupled decay: each step also takes learning rate x decay x weight off every weight (AdamW, arXiv 1711.05101). Parameters of one dimension, norms and biases, are spared.</source>
        <translation>解耦衰减：每一步还从每个权重减去 学习率 x 衰减 x 权重（AdamW, arXiv 1711.05101）。一维参数（归一化和偏置）除外。</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>梯度裁剪</translation>
    </message>
    <message>
        <source>Largest global gradient norm; a longer gradient is scaled down to it (Pascanu et al., arXiv 1211.5063). 0: no clipping.</source>
        <translation>最大的全局梯度范数；更长的梯度会缩放到该值（Pascanu et al., arXiv 1211.5063）。0：不裁剪。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Optimizer steps to train for. A finished run can be continued with more.</source>
        <translation>要训练的优化器步数。已完成的运行可以用更多步数继续。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Highest learning rate, reached at the end of the warm-up and followed by a cosine decay (arXiv 1608.03983).</source>
        <translation>最高学习率，在预热结束时达到，之后余弦衰减（arXiv 1608.03983）。</translation>
    </message>
    <message>
        <source>Minimum learning rate</source>
        <translation>最小学习率</translation>
    </message>
    <message>
        <source>Where the cosine decay ends: min + (max - min)(1 + cos(pi p)) / 2, p from 0 after the warm-up to 1 at the decay end (karpathy/nanoGPT). Usual: a tenth of the learning rate.</source>
        <translation>余弦衰减的终点：min + (max - min)(1 + cos(pi p)) / 2，p 从预热后的 0 到衰减结束时的 1（karpathy/nanoGPT）。通常为学习率的十分之一。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Steps over which the learning rate rises linearly from 0 (arXiv 1706.03762, section 5.3).</source>
        <translation>学习率从 0 线性上升所用的步数（arXiv 1706.03762，5.3 节）。</translation>
    </message>
    <message>
        <source>Decay end</source>
        <translation>衰减结束</translation>
    </message>
    <message>
        <source>Step at which the minimum learning rate is reached; 0: the last step. The published runs stop at step 9000 of a decay to step 700000.</source>
        <translation>达到最小学习率的步；0：最后一步。已发表的实验在衰减到第 700000 步的过程中于第 9000 步停止。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Seed of initial weights, dropout and data order. On one CPU with the same number of threads and precision, the same seed repeats a run bit for bit.</source>
        <translation>初始权重、dropout 和数据顺序的种子。在同一 CPU 上，线程数和精度相同时，同一种子会逐位重现一次运行。</translation>
    </message>
    <message>
        <source>Evaluation interval</source>
        <translation>评估间隔</translation>
    </message>
    <message>
        <source>Steps between two measurements on the validation split; each also takes an embedding snapshot.</source>
        <translation>两次在验证集上测量之间的步数；每次还会取一个嵌入快照。</translation>
    </message>
    <message>
        <source>Evaluation batches</source>
        <translation>评估批次数</translation>
    </message>
    <message>
        <source>Validation batches that a loss is averaged over: spread evenly over the split, and the same ones every time.</source>
        <translation>对损失取平均所用的验证批次：均匀分布在验证集中，每次都相同。</translation>
    </message>
    <message>
        <source>Checkpoint interval</source>
        <translation>检查点间隔</translation>
    </message>
    <message>
        <source>Steps between two checkpoints; 0: only on the best validation loss and on stop.</source>
        <translation>两个检查点之间的步数；0：仅在验证损失最佳和停止时保存。</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>保留的检查点</translation>
    </message>
    <message>
        <source>The newest checkpoints that stay on the disk, beside the best one.</source>
        <translation>除最佳检查点外，留在磁盘上的最新检查点数。</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>auto: the first CUDA device, or the CPU when there is none; cpu; or cuda:0, cuda:1, ... for one card.</source>
        <translation>auto：第一个 CUDA 设备，没有时用 CPU；cpu；或 cuda:0、cuda:1 等指定某块显卡。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>fp32: single precision; bf16: matrix products in bfloat16, weights and optimizer in single precision (arXiv 1710.03740, 1905.12322); auto: bf16 where it is measurably faster on this machine.</source>
        <translation>fp32：单精度；bf16：矩阵乘法用 bfloat16，权重和优化器用单精度（arXiv 1710.03740, 1905.12322）；auto：在本机实测更快时用 bf16。</translation>
    </message>
    <message>
        <source>CPU threads</source>
        <translation>CPU 线程数</translation>
    </message>
    <message>
        <source>Threads that compute on the CPU; 0: one per core. The number changes the order of sums, so results repeat exactly only with the same number.</source>
        <translation>在 CPU 上计算的线程数；0：每核一个。线程数会改变求和顺序，因此只有线程数相同时结果才能精确重现。</translation>
    </message>
    <message>
        <source>The width of %1 must be divisible by the number of heads; use a width of %2, or fewer heads.</source>
        <translation>宽度 %1 必须能被头数整除；请使用宽度 %2，或更少的头。</translation>
    </message>
    <message>
        <source>The horizon must be below the context size; use at most %1.</source>
        <translation>前瞻步数必须小于上下文长度；最多 %1。</translation>
    </message>
    <message>
        <source>Choose the text file to train on.</source>
        <translation>请选择用于训练的文本文件。</translation>
    </message>
    <message>
        <source>Choose the *_train.bin file to train on.</source>
        <translation>请选择用于训练的 *_train.bin 文件。</translation>
    </message>
    <message>
        <source>This data has %1 tokens; use at least that vocabulary size.</source>
        <translation>该数据有 %1 个词元；词表大小至少为此数。</translation>
    </message>
    <message>
        <source>A graph of %1 arms of %2 nodes has %3 different nodes; use at least that many names.</source>
        <translation>%1 条臂、每臂 %2 个节点的图有 %3 个不同节点；节点名至少需要这么多。</translation>
    </message>
    <message>
        <source>It must not be above the learning rate of %1.</source>
        <translation>不得高于学习率 %1。</translation>
    </message>
    <message>
        <source>The warm-up must end before the last step, %1.</source>
        <translation>预热必须在最后一步 %1 之前结束。</translation>
    </message>
    <message>
        <source>The warm-up must end before the decay end, step %1.</source>
        <translation>预热必须在衰减结束（第 %1 步）之前结束。</translation>
    </message>
    <message>
        <source>It must be a whole number from %1 to %2, not %3.</source>
        <translation>必须是 %1 到 %2 之间的整数，而不是 %3。</translation>
    </message>
    <message>
        <source>It must be a number from %1 to %2, not %3.</source>
        <translation>必须是 %1 到 %2 之间的数，而不是 %3。</translation>
    </message>
    <message>
        <source>It must be %1, not &quot;%2&quot;.</source>
        <translation>必须是 %1，而不是 &quot;%2&quot;。</translation>
    </message>
    <message>
        <source>It must be valid UTF-8.</source>
        <translation>必须是有效的 UTF-8。</translation>
    </message>
    <message>
        <source>It must be &quot;auto&quot;, &quot;cpu&quot; or &quot;cuda:&quot; and a card number, not &quot;%1&quot;.</source>
        <translation>必须是 &quot;auto&quot;、&quot;cpu&quot; 或 &quot;cuda:&quot; 加显卡编号，而不是 &quot;%1&quot;。</translation>
    </message>
    <message>
        <source>Token embedding</source>
        <translation>词元嵌入</translation>
    </message>
    <message>
        <source>Looks up a vector for each token. The output layer shares this table.</source>
        <translation>为每个词元查找一个向量。输出层共用这张表。</translation>
    </message>
    <message>
        <source>Position embedding</source>
        <translation>位置嵌入</translation>
    </message>
    <message>
        <source>Adds a learned vector for each position.</source>
        <translation>为每个位置加上一个可学习的向量。</translation>
    </message>
    <message>
        <source>Self-attention</source>
        <translation>自注意力</translation>
    </message>
    <message>
        <source>Each position reads itself and the positions before it, with several heads at once.</source>
        <translation>每个位置以多个头同时读取自身及之前的位置。</translation>
    </message>
    <message>
        <source>Cross-attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>Each position of the decoder reads the encoder output up to its own position.</source>
        <translation>解码器的每个位置读取截至该位置的编码器输出。</translation>
    </message>
    <message>
        <source>Feed-forward</source>
        <translation>前馈</translation>
    </message>
    <message>
        <source>Two linear layers with GELU between them, four times as wide inside.</source>
        <translation>两个线性层，中间是 GELU，内部宽度为四倍。</translation>
    </message>
    <message>
        <source>Linear pass</source>
        <translation>线性变换</translation>
    </message>
    <message>
        <source>Turns the encoder output into the decoder&apos;s first input, position by position.</source>
        <translation>逐位置地把编码器输出变成解码器的第一个输入。</translation>
    </message>
    <message>
        <source>Planning context</source>
        <translation>规划上下文</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, a weighted sum of the next n embeddings. No gradient passes back through it.</source>
        <translation>把现在（到目前为止嵌入的均值）与未来（接下来 n 个嵌入的加权和）合并。梯度不会经由它回传。</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>未来损失</translation>
    </message>
    <message>
        <source>Compares the encoder output with the planning context, so that the encoder learns to look ahead.</source>
        <translation>比较编码器输出与规划上下文，使编码器学会前瞻。</translation>
    </message>
    <message>
        <source>Final norm</source>
        <translation>最终归一化</translation>
    </message>
    <message>
        <source>Normalizes the last hidden states.</source>
        <translation>对最后的隐藏状态做归一化。</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>Scores every token of the vocabulary with the token embedding&apos;s table, so it has no parameters of its own.</source>
        <translation>用词元嵌入的表为词表中的每个词元打分，因此没有自己的参数。</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Decoder</source>
        <translation>解码器</translation>
    </message>
    <message>
        <source>Planning norms</source>
        <translation>规划归一化</translation>
    </message>
    <message>
        <source>Demo: path-star</source>
        <translation>演示：路径星</translation>
    </message>
    <message>
        <source>Finds paths in generated star graphs with two arms: shows within a minute on two CPU cores whether the model plans its first step or guesses it.</source>
        <translation>在生成的两臂星形图中寻找路径：在两个 CPU 核上一分钟内就能看出模型是规划第一步还是靠猜。</translation>
    </message>
    <message>
        <source>Small DeepSight</source>
        <translation>小型 DeepSight</translation>
    </message>
    <message>
        <source>0.7 million parameters on the bytes of a text file of yours, for a quick look.</source>
        <translation>70 万参数，在您自己的文本文件的字节上训练，用于快速查看。</translation>
    </message>
    <message>
        <source>Small baseline</source>
        <translation>小型基线</translation>
    </message>
    <message>
        <source>Decoder-only model of the same depth and about the size of Small DeepSight, trained the same way.</source>
        <translation>与小型 DeepSight 深度相同、规模相近的仅解码器模型，训练方式相同。</translation>
    </message>
    <message>
        <source>Paper: DeepSight, n = 11, MSE</source>
        <translation>论文：DeepSight，n = 11，MSE</translation>
    </message>
    <message>
        <source>The published model with the best validation loss, 3.340 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>验证损失最佳的已发表模型，维基百科上为 3.340；需要 GPU 和 GPT-2 词元文件。</translation>
    </message>
    <message>
        <source>Paper: DeepSight, n = 11, cosine</source>
        <translation>论文：DeepSight，n = 11，余弦</translation>
    </message>
    <message>
        <source>The published model with the cosine score, 3.353 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>使用余弦度量的已发表模型，维基百科上为 3.353；需要 GPU 和 GPT-2 词元文件。</translation>
    </message>
    <message>
        <source>Paper: DeepSight without planning</source>
        <translation>论文：无规划的 DeepSight</translation>
    </message>
    <message>
        <source>The published architecture trained on the next token alone, 3.352 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>仅以下一词元训练的已发表架构，维基百科上为 3.352；需要 GPU 和 GPT-2 词元文件。</translation>
    </message>
    <message>
        <source>Paper: baseline</source>
        <translation>论文：基线</translation>
    </message>
    <message>
        <source>The published decoder-only model of 16.0 million parameters, 3.391 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>已发表的 1600 万参数仅解码器模型，维基百科上为 3.391；需要 GPU 和 GPT-2 词元文件。</translation>
    </message>
    <message>
        <source>Paper: smaller baseline</source>
        <translation>论文：较小的基线</translation>
    </message>
    <message>
        <source>The published decoder-only model of 15.4 million parameters, 3.387 on Wikipedia; wants a GPU and GPT-2 token files.</source>
        <translation>已发表的 1540 万参数仅解码器模型，维基百科上为 3.387；需要 GPU 和 GPT-2 词元文件。</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Optimizer moments</source>
        <translation>优化器矩</translation>
    </message>
    <message>
        <source>bf16 copies of the weights</source>
        <translation>权重的 bf16 副本</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Logits and next-token loss</source>
        <translation>logits 与下一词元损失</translation>
    </message>
    <message>
        <source>Planning loss</source>
        <translation>规划损失</translation>
    </message>
    <message>
        <source>Writing a checkpoint</source>
        <translation>写入检查点</translation>
    </message>
    <message>
        <source>Kept by the allocator</source>
        <translation>分配器保留</translation>
    </message>
    <message>
        <source>Program and libtorch</source>
        <translation>程序与 libtorch</translation>
    </message>
    <message>
        <source>deepsight: a causal encoder, one linear pass, and a decoder that cross-attends to the encoder output, trained to plan (yiphei/yif-AI, deep_plan_transformer). The others are decoder-only. baseline: next-token prediction alone (GPT-2, Radford et al. 2019); multi-token: n heads on one trunk predict the next n tokens (Gloeckle et al. 2024, arXiv 2404.19737); token-order: one more output layer ranks the tokens to come by their distance (Zuhri et al. 2025, arXiv 2508.19228).</source>
        <translation>deepsight：因果编码器、一次线性变换和对编码器输出做交叉注意力的解码器，训练其进行规划（yiphei/yif-AI, deep_plan_transformer）。其余均仅有解码器。baseline：只做下一词元预测（GPT-2，Radford et al. 2019）；multi-token：同一主干上的 n 个头预测接下来的 n 个词元（Gloeckle et al. 2024, arXiv 2404.19737）；token-order：另加一个输出层，按距离为后续词元排序（Zuhri et al. 2025, arXiv 2508.19228）。</translation>
    </message>
    <message>
        <source>T, the tokens that the model sees at once. Attention costs time in proportion to T squared (arXiv 1706.03762).</source>
        <translation>T，模型一次所见的词元数。注意力的耗时与 T 的平方成正比（arXiv 1706.03762）。</translation>
    </message>
    <message>
        <source>Transformer blocks between the embedding and the next token, each with causal self-attention and a feed-forward layer behind LayerNorms (pre-LN, arXiv 2002.04745). Of multi-token the last one is the next token&apos;s head; each further head is one more block.</source>
        <translation>嵌入与下一词元之间的 Transformer 块，每块含因果自注意力和一个前馈层，其前各有 LayerNorm（pre-LN，arXiv 2002.04745）。multi-token 的最后一块是下一词元的头；每个其他头再加一块。</translation>
    </message>
    <message>
        <source>Encoder-decoder split</source>
        <translation>编码器-解码器划分</translation>
    </message>
    <message>
        <source>Where the encoder ends. fixed: after the encoder layers; learned: every layer can belong to either side, and a softmax over the split point k = 1 ... L - 1 is trained with the rest, L being encoder and decoder layers together. With all weight on one k it is exactly the fixed model (as DARTS relaxes a choice, arXiv 1806.09055).</source>
        <translation>编码器在何处结束。fixed：在编码器各层之后；learned：每层都可属于任一侧，划分点 k = 1 ... L - 1 上的 softmax 与其余部分一同训练，L 为编码器与解码器的总层数。权重全在一个 k 上时，它与固定模型完全相同（如 DARTS 对选择的松弛，arXiv 1806.09055）。</translation>
    </message>
    <message>
        <source>Split temperature</source>
        <translation>划分温度</translation>
    </message>
    <message>
        <source>Temperature of the split&apos;s softmax at the last step; it falls from 1 in equal ratios, so that the split decides itself (arXiv 1611.01144).</source>
        <translation>最后一步时划分 softmax 的温度；从 1 起按等比下降，使划分自行确定（arXiv 1611.01144）。</translation>
    </message>
    <message>
        <source>Split penalty</source>
        <translation>划分惩罚</translation>
    </message>
    <message>
        <source>Adds this much times the sum of the cross-attention gates to the loss. More cross-attention means more parameters in use, which training prefers; 0: let it.</source>
        <translation>把交叉注意力门之和乘以此值加到损失上。交叉注意力越多，使用的参数越多，而训练偏好如此；0：听其自然。</translation>
    </message>
    <message>
        <source>Position encoding</source>
        <translation>位置编码</translation>
    </message>
    <message>
        <source>learned: a vector for each position is added to the token&apos;s (GPT-2); rotary: queries and keys of every attention are rotated by their position, with base 10000 (RoPE, arXiv 2104.09864), and the channels of a head must be even.</source>
        <translation>learned：每个位置有一个向量，加到词元的向量上（GPT-2）；rotary：每个注意力的查询和键按位置旋转，底数为 10000（RoPE，arXiv 2104.09864），每个头的通道数必须为偶数。</translation>
    </message>
    <message>
        <source>A decoder-only architecture has no encoder output to compare; set the score to &quot;none&quot; or the architecture to &quot;deepsight&quot;.</source>
        <translation>仅解码器的架构没有可比较的编码器输出；请将度量设为 &quot;none&quot;，或将架构设为 &quot;deepsight&quot;。</translation>
    </message>
    <message>
        <source>Two layers can be split in one place only; use more layers, or &quot;fixed&quot;.</source>
        <translation>两层只能在一处划分；请使用更多层，或 &quot;fixed&quot;。</translation>
    </message>
    <message>
        <source>Rotary positions turn pairs of channels, but a head has %1; use another width or number of heads, or learned positions.</source>
        <translation>旋转位置成对旋转通道，但一个头有 %1 个通道；请改用其他宽度或头数，或学习得到的位置。</translation>
    </message>
    <message>
        <source>With a horizon of 1 there is no token to predict beyond the next one; use at least 2.</source>
        <translation>前瞻步数为 1 时，下一词元之后没有可预测的词元；至少用 2。</translation>
    </message>
    <message>
        <source>The extended window needs continuous text, and generated lines end; use &quot;ignore-last&quot;.</source>
        <translation>扩展窗口需要连续文本，而生成的行会结束；请使用 &quot;ignore-last&quot;。</translation>
    </message>
    <message>
        <source>Teacherless lines hide the answer from the planning context too; switch it off, or use a score that compares with tokens.</source>
        <translation>无教师强制的行对规划上下文也隐藏了答案；请将其关闭，或使用与词元比较的度量。</translation>
    </message>
    <message>
        <source>This aggregation has no weights that sum to 1, so no entropy; use &quot;reconstruction&quot; or &quot;variance&quot;.</source>
        <translation>此聚合没有和为 1 的权重，因此没有熵；请使用 &quot;reconstruction&quot; 或 &quot;variance&quot;。</translation>
    </message>
    <message>
        <source>No position of an answer has its whole future in the line; use at most %1, or plan at all positions.</source>
        <translation>没有一个答案位置的全部未来都在行内；最多 %1，或在所有位置规划。</translation>
    </message>
    <message>
        <source>With the safeguard &quot;reconstruction&quot; the score trains the encoder side only; use &quot;target&quot;, or another safeguard.</source>
        <translation>保护措施为 &quot;reconstruction&quot; 时，度量只训练编码器一侧；请使用 &quot;target&quot;，或其他保护措施。</translation>
    </message>
    <message>
        <source>Without a gradient into the encoder side, nothing trains its projector; use &quot;target&quot;.</source>
        <translation>没有梯度进入编码器一侧，其投影器就得不到训练；请使用 &quot;target&quot;。</translation>
    </message>
    <message>
        <source>Every parent needs the same number of children, two at least; use %1.</source>
        <translation>每个父节点的子节点数必须相同，且至少两个；请使用 %1。</translation>
    </message>
    <message>
        <source>So many lines show nearly all of the %1 pairs of siblings; use at most %2, or more children.</source>
        <translation>这么多行几乎会显示全部 %1 对兄弟；最多 %2，或增加子节点。</translation>
    </message>
    <message>
        <source>A line of this data fills a context of %1 tokens; set it to that.</source>
        <translation>此数据的一行占满 %1 个词元的上下文；请设为该值。</translation>
    </message>
    <message>
        <source>Teacherless</source>
        <translation>无教师强制</translation>
    </message>
    <message>
        <source>The model reads placeholders instead of the answer&apos;s tokens, in training and at test, so that it has to know the whole answer before the first token (arXiv 2403.06963).</source>
        <translation>训练和测试时，模型读到的是占位符而不是答案的词元，因此必须在第一个词元之前就知道整个答案（arXiv 2403.06963）。</translation>
    </message>
    <message>
        <source>Parents</source>
        <translation>父节点</translation>
    </message>
    <message>
        <source>P, the parents. A pair drawn at random has one parent with chance 1/P (arXiv 2504.15266).</source>
        <translation>P，父节点数。随机抽取的一对同属一个父节点的概率为 1/P（arXiv 2504.15266）。</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>子节点</translation>
    </message>
    <message>
        <source>C, the children of all parents together, dealt out evenly; a multiple of the parents, two each at least (arXiv 2504.15266).</source>
        <translation>C，所有父节点的子节点总数，平均分配；为父节点数的倍数，每个父节点至少两个（arXiv 2504.15266）。</translation>
    </message>
    <message>
        <source>Line order</source>
        <translation>行内顺序</translation>
    </message>
    <message>
        <source>children-first: two children and then their parent, so the first child must be written with the parent in mind; parent-first: the control, where each token follows from those before (arXiv 2504.15266).</source>
        <translation>children-first：先两个子节点，再是其父节点，因此写第一个子节点时就须想到父节点；parent-first：对照，每个词元都由之前的词元得出（arXiv 2504.15266）。</translation>
    </message>
    <message>
        <source>Graph nodes</source>
        <translation>图节点数</translation>
    </message>
    <message>
        <source>V, the nodes of the hidden graph whose triangles are to be found (arXiv 2504.15266).</source>
        <translation>V，隐藏图的节点数，要找的是其中的三角形（arXiv 2504.15266）。</translation>
    </message>
    <message>
        <source>Planted triangles</source>
        <translation>植入的三角形</translation>
    </message>
    <message>
        <source>Random triangles that make up the graph. A third of all triangles in it is never shown; their edges are.</source>
        <translation>构成图的随机三角形。图中全部三角形的三分之一从不显示；它们的边会显示。</translation>
    </message>
    <message>
        <source>Lines to train on. Sibling discovery was reproduced with 50000 for 2500 children (arXiv 2504.15266); of triangle discovery every other line shows an edge of the graph, so all edges must have room.</source>
        <translation>用于训练的行数。sibling discovery 以 2500 个子节点、50000 行得到复现（arXiv 2504.15266）；triangle discovery 每隔一行显示图的一条边，因此须容得下所有的边。</translation>
    </message>
    <message>
        <source>Lines written at evaluation</source>
        <translation>评估时写出的行数</translation>
    </message>
    <message>
        <source>Lines that the model writes at each evaluation, at temperature 1. Creativity is the share of them that are right, new and different from each other.</source>
        <translation>模型每次评估以温度 1 写出的行数。创造力是其中正确、新颖且互不相同的行所占的比例。</translation>
    </message>
    <message>
        <source>Seed of the lines</source>
        <translation>行的种子</translation>
    </message>
    <message>
        <source>The same seed gives the same lines on every machine.</source>
        <translation>同一种子在任何机器上都给出相同的行。</translation>
    </message>
    <message>
        <source>Each position reads itself and the positions before it, with several heads at once. Queries and keys are rotated by their positions.</source>
        <translation>每个位置读取自身及之前的位置，多个头同时进行。查询和键按其位置旋转。</translation>
    </message>
    <message>
        <source>Each position reads what the layers below gave the encoder output, up to its own position, as far as the layer is part of the decoder. The first layer never is.</source>
        <translation>每个位置读取下方各层给予编码器输出的内容，直到自身位置，其程度取决于该层在多大程度上属于解码器。第一层从不属于解码器。</translation>
    </message>
    <message>
        <source>One matrix, applied after each layer but the last as far as the encoder ends there.</source>
        <translation>一个矩阵，应用于除最后一层外的每层之后，其程度取决于编码器在多大程度上于该处结束。</translation>
    </message>
    <message>
        <source>Split gate</source>
        <translation>划分门</translation>
    </message>
    <message>
        <source>Learns after which layer the encoder ends. A layer&apos;s cross-attention counts as much as the encoder has ended before it, and reads the mean of the outputs that it has ended with.</source>
        <translation>学习编码器在哪一层之后结束。某层的交叉注意力的分量等于编码器在它之前已结束的程度，读取的是编码器结束时各输出的均值。</translation>
    </message>
    <message>
        <source>Further heads</source>
        <translation>其他头</translation>
    </message>
    <message>
        <source>One more layer for each further token, beside the last layer and on the same input. They share the final norm and the output layer, and are left out when text is generated.</source>
        <translation>每多一个词元就多一层，与最后一层并列，输入相同。它们共用最终归一化和输出层，生成文本时不使用。</translation>
    </message>
    <message>
        <source>The cross-entropies of the tokens after the next one, added up.</source>
        <translation>下一词元之后各词元的交叉熵之和。</translation>
    </message>
    <message>
        <source>Order head</source>
        <translation>顺序头</translation>
    </message>
    <message>
        <source>A second output layer, which scores the higher the sooner a token comes. It is left out when text is generated.</source>
        <translation>第二个输出层，词元出现得越早，评分越高。生成文本时不使用。</translation>
    </message>
    <message>
        <source>Compares those scores with the order in which the next n tokens come (ListNet).</source>
        <translation>将这些评分与接下来 n 个词元出现的顺序比较（ListNet）。</translation>
    </message>
    <message>
        <source>Projectors</source>
        <translation>投影器</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, what a learned aggregation makes of the next n embeddings.</source>
        <translation>把现在（到目前为止嵌入的均值）与未来（学习得到的聚合由接下来 n 个嵌入得出）合并。</translation>
    </message>
    <message>
        <source>Joins the present, the mean of the embeddings so far, with the future, a weighted sum of the next n embeddings. Gradients pass back into the embeddings.</source>
        <translation>把现在（到目前为止嵌入的均值）与未来（接下来 n 个嵌入的加权和）合并。梯度会回传到嵌入。</translation>
    </message>
    <message>
        <source>Compares the encoder output with the tokens to come, so that the encoder learns to look ahead.</source>
        <translation>比较编码器输出与后续词元，使编码器学会前瞻。</translation>
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
        <translation>如何比较编码器输出 u 与规划上下文 y；对各位置取平均。
none：无规划目标。
mse：u - y 的均方。cosine：(1 - cos(u, y)) / 2。log-cosine：-log((1 + cos(u, y)) / 2)。三者均出自 yiphei/yif-AI, deep_plan_transformer。
smooth-l1：|u - y| 小于 beta 时为 (u - y) 的平方 / (2 beta)，否则为 |u - y| - beta / 2（arXiv 1504.08083）。
infonce：在未来不重叠的其他位置的上下文中找出 y 的交叉熵，依据 cos(u, y) / 温度（arXiv 1807.03748）。
vicreg：25 mse，+ 25 倍各通道标准差不足 1 的部分，+ 通道间协方差的平方（arXiv 2105.04906）。
barlow：u 与 y 的通道间相关与单位矩阵的差距，非对角部分乘以 0.005（arXiv 2103.03230）。
cka：1 - 线性 CKA，不受旋转和缩放影响（arXiv 1905.00414）。
bag-of-words：前瞻步数之内会出现哪些词元的交叉熵，不论顺序（arXiv 2510.14751）。
token-order：每个词元下次出现的远近与预测之间的交叉熵（ListNet；arXiv 2508.19228）。后两者都通过词元嵌入读取编码器输出；其目标是词元，不会坍缩。</translation>
    </message>
    <message>
        <source>n, the number of future tokens that the future loss looks at. Of a planning context, the embeddings E[i+1] ... E[i+n]; published runs use 3, 6, 11, 16 and 26 (yiphei/yif-AI, deep_plan_transformer). Of multi-token, the tokens that are predicted, the next one included: 4 for most of the published models (arXiv 2404.19737). Must be below the context size.</source>
        <translation>n，未来损失所看的未来词元数。对规划上下文，是嵌入 E[i+1] ... E[i+n]；已发表的运行使用 3、6、11、16 和 26（yiphei/yif-AI, deep_plan_transformer）。对 multi-token，是所预测的词元数，含下一词元：多数已发表的模型为 4（arXiv 2404.19737）。必须小于上下文长度。</translation>
    </message>
    <message>
        <source>Weight of the future loss: total loss = next-token loss + coefficient x future loss. Curves always show the future loss unscaled. Published: 1, of DeepSight, multi-token and token-order alike.</source>
        <translation>未来损失的权重：总损失 = 下一词元损失 + 系数 x 未来损失。曲线始终显示未缩放的未来损失。已发表：1，DeepSight、multi-token 和 token-order 均如此。</translation>
    </message>
    <message>
        <source>Coefficient warm-up</source>
        <translation>系数预热</translation>
    </message>
    <message>
        <source>Steps over which the coefficient rises from 0 in a straight line; 0: it is there from the first step.</source>
        <translation>系数从 0 线性上升所用的步数；0：从第一步起即为全值。</translation>
    </message>
    <message>
        <source>InfoNCE temperature</source>
        <translation>InfoNCE 温度</translation>
    </message>
    <message>
        <source>Divides the cosines before their softmax: the lower, the more the nearest wrong contexts count (SimCLR, arXiv 2002.05709).</source>
        <translation>在 softmax 之前除余弦：越低，最接近的错误上下文分量越大（SimCLR，arXiv 2002.05709）。</translation>
    </message>
    <message>
        <source>Smooth L1 beta</source>
        <translation>Smooth L1 beta</translation>
    </message>
    <message>
        <source>Difference r = |u - y| at which r squared / (2 beta) turns into r - beta / 2; 1 in Fast R-CNN (arXiv 1504.08083).</source>
        <translation>差值 r = |u - y| 到此处时，r 的平方 / (2 beta) 变为 r - beta / 2；Fast R-CNN 中为 1（arXiv 1504.08083）。</translation>
    </message>
    <message>
        <source>SIGReg weight</source>
        <translation>SIGReg 权重</translation>
    </message>
    <message>
        <source>Adds this much times SIGReg to the future loss: how far u, along random directions, is from a standard normal distribution, by the Epps-Pulley test of characteristic functions. About 1 for normal u, hundreds for collapsed u. Keeps u from collapsing without a frozen target (LeJEPA, arXiv 2511.08544; 0.02 in its minimal example); 0: none.</source>
        <translation>把 SIGReg 乘以此值加到未来损失上：u 沿随机方向偏离标准正态分布的程度，用特征函数的 Epps-Pulley 检验衡量。u 为正态时约为 1，坍缩时为数百。无需冻结目标即可防止 u 坍缩（LeJEPA，arXiv 2511.08544；其最小示例中为 0.02）；0：不用。</translation>
    </message>
    <message>
        <source>Planned positions</source>
        <translation>规划的位置</translation>
    </message>
    <message>
        <source>all: every position of the window has a future loss (published); targets: only those whose next token is trained on. Of a path-star line, whose edges are drawn at random, that leaves the answer and the symbol before it.</source>
        <translation>all：窗口的每个位置都有未来损失（已发表）；targets：仅限其下一词元参与训练的位置。path-star 的行中，边是随机抽取的，因此只剩答案及其前一个符号。</translation>
    </message>
    <message>
        <source>How the future embeddings E[i+z], z = 1 ... n, become one vector. decay: sum of E[i+z] / z (published); decay-normalized: divided by 1 + 1/2 + ... + 1/n; average: weights 1/n; exponential: weights gamma^(z-1), divided by their sum. The others are learned. learned-weights: a softmax over z; depthwise-convolution: a weight for every z and channel; convolution: a matrix for every z; banded: a weight for every position and z; gru: a recurrent network read from the far end (arXiv 1406.1078); attention: one learned query over the window (arXiv 1706.03762).</source>
        <translation>未来嵌入 E[i+z]，z = 1 ... n，如何变为一个向量。decay：E[i+z] / z 之和（已发表）；decay-normalized：再除以 1 + 1/2 + ... + 1/n；average：权重 1/n；exponential：权重 gamma^(z-1)，除以其总和。其余均为学习得到。learned-weights：对 z 的 softmax；depthwise-convolution：每个 z 和通道一个权重；convolution：每个 z 一个矩阵；banded：每个位置和 z 一个权重；gru：从远端读起的循环网络（arXiv 1406.1078）；attention：对窗口的一个学习得到的查询（arXiv 1706.03762）。</translation>
    </message>
    <message>
        <source>Aggregation decay</source>
        <translation>聚合衰减</translation>
    </message>
    <message>
        <source>gamma: each further token weighs this much of the one before it.</source>
        <translation>gamma：每个更远的词元的权重是前一个的这么多倍。</translation>
    </message>
    <message>
        <source>Aggregation safeguard</source>
        <translation>聚合保护措施</translation>
    </message>
    <message>
        <source>What keeps a learned target from turning into whatever is easiest to match. reconstruction: the score sends no gradient into it; it is trained to tell which tokens its window holds (as in arXiv 2409.11143); variance: it must vary and not repeat itself (VICReg&apos;s terms, arXiv 2105.04906); entropy: its weights, and a learned merge, may not settle on few tokens; none: it may collapse.</source>
        <translation>防止学习得到的目标变成最容易匹配之物。reconstruction：度量不向它传梯度；训练它分辨窗口含有哪些词元（如 arXiv 2409.11143）；variance：它必须有变化且不自我重复（VICReg 的各项，arXiv 2105.04906）；entropy：其权重以及学习得到的合并不得集中于少数词元；none：它可能坍缩。</translation>
    </message>
    <message>
        <source>How the present, the mean of E[1] ... E[i], joins the future. equal: half each; context-size: i : n, by the number of tokens each side speaks for; none: the future alone (yiphei/yif-AI, deep_plan_transformer); learned: in a trained proportion, which may turn to the present, as that is easier to match.</source>
        <translation>现在（E[1] ... E[i] 的均值）如何与未来合并。equal：各一半；context-size：i : n，按两侧各代表的词元数；none：仅未来（yiphei/yif-AI, deep_plan_transformer）；learned：按训练得到的比例，它可能偏向现在，因为那更容易匹配。</translation>
    </message>
    <message>
        <source>Bias in planning norms</source>
        <translation>规划归一化的偏置</translation>
    </message>
    <message>
        <source>The bias of those norms, as published. The bias is what lets the cosine score collapse; without it only the gain is trained.</source>
        <translation>这些归一化的偏置，按已发表的做法。正是偏置使余弦度量可能坍缩；没有它则只训练增益。</translation>
    </message>
    <message>
        <source>Stop-gradient</source>
        <translation>停止梯度</translation>
    </message>
    <message>
        <source>The side that the future loss sends no gradient into. target: the embeddings stay as the next-token loss wants them (published; SimSiam, arXiv 2011.10566); encoder: only the target moves; none: both move, which invites collapse.</source>
        <translation>未来损失不传入梯度的一侧。target：嵌入保持下一词元损失所需的样子（已发表；SimSiam，arXiv 2011.10566）；encoder：只有目标移动；none：两侧都移动，容易坍缩。</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>投影器</translation>
    </message>
    <message>
        <source>A network between a side and its comparison, which takes the demand for an exact match off the encoder output (BYOL, arXiv 2006.07733). linear: d x d; mlp: d x 2d, GELU, 2d x d; none: compared as they are (published). With bag-of-words and token-order it stands before the output layer.</source>
        <translation>一侧与比较之间的网络，使编码器输出不必精确匹配（BYOL，arXiv 2006.07733）。linear：d x d；mlp：d x 2d、GELU、2d x d；none：按原样比较（已发表）。使用 bag-of-words 和 token-order 时，它位于输出层之前。</translation>
    </message>
    <message>
        <source>Projected side</source>
        <translation>投影的一侧</translation>
    </message>
    <message>
        <source>encoder: a predictor on u (BYOL, SimSiam); target: on y; both: one for each (VICReg, arXiv 2105.04906). A projector on the target can collapse.</source>
        <translation>encoder：对 u 的预测器（BYOL、SimSiam）；target：对 y；both：两侧各一个（VICReg，arXiv 2105.04906）。目标上的投影器可能坍缩。</translation>
    </message>
    <message>
        <source>Path-star, five nodes an arm</source>
        <translation>path-star，每臂五个节点</translation>
    </message>
    <message>
        <source>The path-star task with longer arms and more names: one guess decides whether the whole path is right. A few minutes on two CPU cores.</source>
        <translation>臂更长、名称更多的 path-star 任务：一次猜测决定整条路径是否正确。在两个 CPU 核上需几分钟。</translation>
    </message>
    <message>
        <source>Sibling discovery</source>
        <translation>Sibling discovery</translation>
    </message>
    <message>
        <source>Invents new pairs of siblings of a hidden family tree: shows how creative a model is, and when it starts to repeat what it has read. A few minutes on two CPU cores.</source>
        <translation>创造隐藏家谱中新的兄弟对：显示模型有多大创造力，以及何时开始重复读过的内容。在两个 CPU 核上需几分钟。</translation>
    </message>
    <message>
        <source>Triangle discovery</source>
        <translation>Triangle discovery</translation>
    </message>
    <message>
        <source>Finds new triangles in a hidden graph that it knows by its edges. A few minutes on two CPU cores.</source>
        <translation>在只通过边了解的隐藏图中寻找新的三角形。在两个 CPU 核上需几分钟。</translation>
    </message>
    <message>
        <source>When not finite</source>
        <translation>非有限值时</translation>
    </message>
    <message>
        <source>What to do about a step whose loss or gradient is NaN or infinite; it is never taken. stop: save and stop; skip: leave that update out and go on; roll-back: go on from an earlier checkpoint with other data (PaLM, arXiv 2204.02311, section 5.1).</source>
        <translation>对损失或梯度为 NaN 或无穷大的步如何处理；该步绝不执行。stop：保存并停止；skip：略过这次更新并继续；roll-back：从较早的检查点用其他数据继续（PaLM，arXiv 2204.02311，第 5.1 节）。</translation>
    </message>
    <message>
        <source>On a spike</source>
        <translation>出现尖峰时</translation>
    </message>
    <message>
        <source>What to do about a loss or gradient norm more than ten deviations above its median of 100 steps. report: an alarm; skip: leave that update out; roll-back: after two such steps in a row, go on from an earlier checkpoint with other data (PaLM, arXiv 2204.02311, section 5.1); stop: after two, save and stop.</source>
        <translation>损失或梯度范数高于其 100 步中位数十个偏差以上时如何处理。report：发出警报；skip：略过这次更新；roll-back：连续两步如此后，从较早的检查点用其他数据继续（PaLM，arXiv 2204.02311，第 5.1 节）；stop：两步后保存并停止。</translation>
    </message>
    <message>
        <source>Most interventions</source>
        <translation>最多干预次数</translation>
    </message>
    <message>
        <source>Steps skipped in a row, or roll-backs since the run began, that are put up with; the next one stops the training. What goes wrong that often does not come from the data (PaLM had about 20 spikes in all, arXiv 2204.02311).</source>
        <translation>允许连续跳过的步数，或自运行开始以来允许回退的次数；再多一次就停止训练。如此频繁的问题并非来自数据（PaLM 总共约有 20 个尖峰，arXiv 2204.02311）。</translation>
    </message>
    <message>
        <source>Numerical safety</source>
        <translation>数值安全</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>d, the channels of the residual stream. Must be divisible by the number of heads. The feed-forward layers are 4d wide (arXiv 1706.03762).</source>
        <translation>d，残差流的通道数。必须能被头数整除。前馈层宽度为 4d（arXiv 1706.03762）。</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Of the feed-forward layers. gelu: exact, as in the published models; gelu-tanh: the approximation that OpenAI&apos;s GPT-2 was trained with (arXiv 1606.08415, section 2).</source>
        <translation>前馈层的激活函数。gelu：精确，与已发表的模型相同；gelu-tanh：OpenAI 训练 GPT-2 时所用的近似（arXiv 1606.08415，第 2 节）。</translation>
    </message>
    <message>
        <source>Recompute activations</source>
        <translation>重新计算激活</translation>
    </message>
    <message>
        <source>Keeps only what enters each block and computes the rest again in the backward pass: far less memory for about a third more time (Chen et al. 2016, arXiv 1604.06174). Results are the same.</source>
        <translation>只保留每个块的输入，其余在反向传播中重新计算：内存大为减少，时间约多三分之一（Chen et al. 2016, arXiv 1604.06174）。结果相同。</translation>
    </message>
    <message>
        <source>Shard the optimizer</source>
        <translation>优化器分片</translation>
    </message>
    <message>
        <source>Of several ranks (torchrun, Slurm, MPI) each keeps the moments of its share of the parameters (ZeRO stage 1, arXiv 1910.02054). Of no effect with one.</source>
        <translation>有多个 rank（torchrun、Slurm、MPI）时，每个只保存自己那份参数的矩（ZeRO 第 1 阶段，arXiv 1910.02054）。只有一个时不起作用。</translation>
    </message>
    <message>
        <source>Choose the documents to train on, a file or a folder.</source>
        <translation>请选择用于训练的文档，可为文件或文件夹。</translation>
    </message>
    <message>
        <source>Choose the folder of token shards to train on.</source>
        <translation>请选择用于训练的词元分片文件夹。</translation>
    </message>
    <message>
        <source>Name the key or column that holds the text.</source>
        <translation>请填写文本所在的键或列的名称。</translation>
    </message>
    <message>
        <source>path-star: find a path in a star graph, generated from a seed (arXiv 2403.06963); sibling-discovery, triangle-discovery: invent new pairs of siblings or triangles of a hidden graph (arXiv 2504.15266); text: any UTF-8 text file; token-files: the *_train.bin and *_val.bin of karpathy/nanoGPT, raw little-endian uint16; documents: a Wikipedia XML dump, JSON Lines or Parquet, also compressed, one file or a folder of them; token-shards: what deepsight-cli corpus makes of such documents.</source>
        <translation>path-star：在星形图中寻找路径，由种子生成（arXiv 2403.06963）；sibling-discovery、triangle-discovery：创造隐藏图中新的兄弟对或三角形（arXiv 2504.15266）；text：任意 UTF-8 文本文件；token-files：karpathy/nanoGPT 的 *_train.bin 和 *_val.bin，原始小端 uint16；documents：维基百科 XML 转储、JSON Lines 或 Parquet，也可为压缩文件，单个文件或其文件夹；token-shards：deepsight-cli corpus 由此类文档生成的分片。</translation>
    </message>
    <message>
        <source>File or folder</source>
        <translation>文件或文件夹</translation>
    </message>
    <message>
        <source>The text file; the *_train.bin of a pair whose *_val.bin lies beside it; a file of documents or a folder of them; or the folder of token shards.</source>
        <translation>文本文件；一对文件中的 *_train.bin，其 *_val.bin 在同一目录；文档文件或其文件夹；或词元分片的文件夹。</translation>
    </message>
    <message>
        <source>Text field</source>
        <translation>文本字段</translation>
    </message>
    <message>
        <source>The key of JSON Lines, or the column of Parquet, that holds a document&apos;s text. Of no effect for Wikipedia.</source>
        <translation>JSON Lines 中的键或 Parquet 中的列，其中是文档的文本。对维基百科不起作用。</translation>
    </message>
    <message>
        <source>Window order</source>
        <translation>窗口顺序</translation>
    </message>
    <message>
        <source>random: windows are drawn anywhere, with replacement, as karpathy/nanoGPT does; shuffled: each window of the context&apos;s length is seen once per epoch, in an order that the seed shuffles.</source>
        <translation>random：像 karpathy/nanoGPT 那样从任意位置有放回地抽取窗口；shuffled：每个上下文长度的窗口每轮只出现一次，顺序由种子打乱。</translation>
    </message>
    <message>
        <source>Share kept for validation, never trained on: of a text its end, of documents those that their contents choose, so that equal ones stay together.</source>
        <translation>留作验证的比例，从不用于训练：文本取其末尾，文档则按内容选取，使相同的文档归在一起。</translation>
    </message>
    <message>
        <source>GPT-2 124M: baseline</source>
        <translation>GPT-2 124M：基线</translation>
    </message>
    <message>
        <source>124.4 million parameters: 12 layers of width 768, as published; wants a GPU and GPT-2 tokens.</source>
        <translation>1.244 亿参数：12 层，宽度 768，与已发表的相同；需要 GPU 和 GPT-2 词元。</translation>
    </message>
    <message>
        <source>GPT-2 124M: DeepSight</source>
        <translation>GPT-2 124M：DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 6 + 6: 139.2 million parameters with the cross-attention, the baseline has 124.4 million.</source>
        <translation>同样的层划分为 6 + 6：加上交叉注意力共 1.392 亿参数，基线为 1.244 亿。</translation>
    </message>
    <message>
        <source>GPT-2 355M: baseline</source>
        <translation>GPT-2 355M：基线</translation>
    </message>
    <message>
        <source>354.8 million parameters: 24 layers of width 1024, as published; wants a GPU and GPT-2 tokens.</source>
        <translation>3.548 亿参数：24 层，宽度 1024，与已发表的相同；需要 GPU 和 GPT-2 词元。</translation>
    </message>
    <message>
        <source>GPT-2 355M: DeepSight</source>
        <translation>GPT-2 355M：DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 12 + 12: 406.3 million parameters with the cross-attention, the baseline has 354.8 million.</source>
        <translation>同样的层划分为 12 + 12：加上交叉注意力共 4.063 亿参数，基线为 3.548 亿。</translation>
    </message>
    <message>
        <source>GPT-2 774M: baseline</source>
        <translation>GPT-2 774M：基线</translation>
    </message>
    <message>
        <source>774.0 million parameters: 36 layers of width 1280, as published; wants a large GPU or several, and GPT-2 tokens.</source>
        <translation>7.740 亿参数：36 层，宽度 1280，与已发表的相同；需要一个大型 GPU 或多个 GPU，以及 GPT-2 词元。</translation>
    </message>
    <message>
        <source>GPT-2 774M: DeepSight</source>
        <translation>GPT-2 774M：DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 18 + 18: 893.8 million parameters with the cross-attention, the baseline has 774.0 million.</source>
        <translation>同样的层划分为 18 + 18：加上交叉注意力共 8.938 亿参数，基线为 7.740 亿。</translation>
    </message>
    <message>
        <source>GPT-2 1558M: baseline</source>
        <translation>GPT-2 1558M：基线</translation>
    </message>
    <message>
        <source>1557.6 million parameters: 48 layers of width 1600, as published; wants several large GPUs and GPT-2 tokens.</source>
        <translation>15.576 亿参数：48 层，宽度 1600，与已发表的相同；需要多个大型 GPU 和 GPT-2 词元。</translation>
    </message>
    <message>
        <source>GPT-2 1558M: DeepSight</source>
        <translation>GPT-2 1558M：DeepSight</translation>
    </message>
    <message>
        <source>The same layers split 24 + 24: 1806.2 million parameters with the cross-attention, the baseline has 1557.6 million.</source>
        <translation>同样的层划分为 24 + 24：加上交叉注意力共 18.062 亿参数，基线为 15.576 亿。</translation>
    </message>
</context>
<context>
    <name>CurveSeries</name>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Future (train)</source>
        <translation>未来（训练）</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Future (validation)</source>
        <translation>未来（验证）</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>路径准确率</translation>
    </message>
    <message>
        <source>Decisive token</source>
        <translation>决定性词元</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>未来损失</translation>
    </message>
    <message>
        <source>Accuracies</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Loss (cross-entropy, nats)</source>
        <translation>损失（交叉熵，nat）</translation>
    </message>
    <message>
        <source>Future loss (unscaled)</source>
        <translation>未来损失（未缩放）</translation>
    </message>
    <message>
        <source>Accuracy on validation paths</source>
        <translation>验证路径上的准确率</translation>
    </message>
    <message>
        <source>Gradient norm (before clipping)</source>
        <translation>梯度范数（裁剪前）</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>创造力</translation>
    </message>
    <message>
        <source>Memorised</source>
        <translation>照搬记忆</translation>
    </message>
    <message>
        <source>Incoherent</source>
        <translation>不合规则</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>FVU of the past alone</source>
        <translation>仅过去的 FVU</translation>
    </message>
    <message>
        <source>Mean spread</source>
        <translation>平均离散度</translation>
    </message>
    <message>
        <source>Least spread</source>
        <translation>最小离散度</translation>
    </message>
    <message>
        <source>Rank (centred)</source>
        <translation>秩（去均值）</translation>
    </message>
    <message>
        <source>Rank (raw)</source>
        <translation>秩（原始）</translation>
    </message>
    <message>
        <source>Gradient share</source>
        <translation>梯度占比</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>平均余弦</translation>
    </message>
    <message>
        <source>CKA</source>
        <translation>CKA</translation>
    </message>
    <message>
        <source>Discovery</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Planning skill</source>
        <translation>规划能力</translation>
    </message>
    <message>
        <source>Encoder spread</source>
        <translation>编码器离散度</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>编码器秩</translation>
    </message>
    <message>
        <source>Mean cosine and CKA</source>
        <translation>平均余弦与 CKA</translation>
    </message>
    <message>
        <source>Discovery (shares of the lines written)</source>
        <translation>发现（占写出行数的比例）</translation>
    </message>
    <message>
        <source>Planning skill (unexplained variance; 1 or more: none)</source>
        <translation>规划能力（未解释方差；1 或以上：无）</translation>
    </message>
    <message>
        <source>Encoder spread (standard deviation per channel)</source>
        <translation>编码器离散度（每通道标准差）</translation>
    </message>
    <message>
        <source>Encoder rank (directions in use)</source>
        <translation>编码器秩（使用的方向数）</translation>
    </message>
    <message>
        <source>Gradient share (future over next-token loss)</source>
        <translation>梯度占比（未来损失与下一词元损失之比）</translation>
    </message>
    <message>
        <source>Mean cosine, and CKA with the context</source>
        <translation>平均余弦，以及与上下文的 CKA</translation>
    </message>
    <message>
        <source>Cores (this run)</source>
        <translation>核心（此运行）</translation>
    </message>
    <message>
        <source>Processors busy</source>
        <translation>处理器占用</translation>
    </message>
    <message>
        <source>GPU busy</source>
        <translation>GPU 占用</translation>
    </message>
    <message>
        <source>Memory (this run)</source>
        <translation>内存（此运行）</translation>
    </message>
    <message>
        <source>Memory (machine)</source>
        <translation>内存（整机）</translation>
    </message>
    <message>
        <source>Memory (GPU)</source>
        <translation>显存（GPU）</translation>
    </message>
    <message>
        <source>GPU temperature</source>
        <translation>GPU 温度</translation>
    </message>
    <message>
        <source>GPU power</source>
        <translation>GPU 功率</translation>
    </message>
    <message>
        <source>Processor cores in use</source>
        <translation>使用的处理器核心</translation>
    </message>
    <message>
        <source>Utilisation</source>
        <translation>利用率</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Processor cores in use by this run</source>
        <translation>此运行使用的处理器核心</translation>
    </message>
    <message>
        <source>Utilisation (share of the time)</source>
        <translation>利用率（占时间的比例）</translation>
    </message>
    <message>
        <source>Memory in use (GiB)</source>
        <translation>使用的内存（GiB）</translation>
    </message>
    <message>
        <source>GPU temperature (°C)</source>
        <translation>GPU 温度（°C）</translation>
    </message>
    <message>
        <source>GPU power (W)</source>
        <translation>GPU 功率（W）</translation>
    </message>
</context>
<context>
    <name>Device</name>
    <message>
        <source>No NVIDIA driver was found (libcuda.so.1); install the driver to train on a GPU.</source>
        <translation>未找到 NVIDIA 驱动（libcuda.so.1）；要在 GPU 上训练请安装驱动。</translation>
    </message>
    <message>
        <source>The NVIDIA driver reports no device; check CUDA_VISIBLE_DEVICES and nvidia-smi.</source>
        <translation>NVIDIA 驱动未报告任何设备；请检查 CUDA_VISIBLE_DEVICES 和 nvidia-smi。</translation>
    </message>
</context>
<context>
    <name>DroppedItem</name>
    <message>
        <source>%1 is the validation half of a pair; its *_train.bin is not beside it.</source>
        <translation>%1 是一对文件中的验证部分；其 *_train.bin 不在同一目录。</translation>
    </message>
    <message>
        <source>%1 is not named as a token file: training reads *_train.bin and the *_val.bin beside it.</source>
        <translation>%1 的名称不是词元文件：训练读取 *_train.bin 及同目录的 *_val.bin。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check its permissions.</source>
        <translation>无法读取 %1。请检查其权限。</translation>
    </message>
    <message>
        <source>Open run %1</source>
        <translation>打开运行 %1</translation>
    </message>
    <message>
        <source>Open checkpoint %1 of run %2</source>
        <translation>打开运行 %2 的检查点 %1</translation>
    </message>
    <message>
        <source>Import configuration %1</source>
        <translation>导入配置 %1</translation>
    </message>
    <message>
        <source>Train on the text %1</source>
        <translation>在文本 %1 上训练</translation>
    </message>
    <message>
        <source>Train on the tokens %1</source>
        <translation>在词元 %1 上训练</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>Only files and folders can be dropped.</source>
        <translation>只能拖放文件和文件夹。</translation>
    </message>
    <message>
        <source>Not while a run is training. Stop the run first; it can be continued later.</source>
        <translation>运行正在训练时不行。请先停止运行；以后可以继续。</translation>
    </message>
    <message>
        <source>These cannot be opened together</source>
        <translation>这些不能一起打开</translation>
    </message>
    <message>
        <source>Drop a single file or folder, or several run folders.</source>
        <translation>请拖放单个文件或文件夹，或多个运行文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>Compare the curves of %Ln runs</source>
        <translation>
            <numerusform>比较 %Ln 个运行的曲线</numerusform>
        </translation>
    </message>
    <message>
        <source>Open sweep %1</source>
        <translation>打开扫描实验 %1</translation>
    </message>
    <message>
        <source>Draw the curves of the log %1</source>
        <translation>绘制日志 %1 的曲线</translation>
    </message>
    <message>
        <source>%1 is neither a run nor a checkpoint of one, and holds no documents: a run folder holds config.json and metrics.jsonl.</source>
        <translation>%1 既不是运行也不是运行的检查点，其中也没有文档：运行文件夹中有 config.json 和 metrics.jsonl。</translation>
    </message>
    <message>
        <source>%1 is no UTF-8 text. What can be opened: a text or documents to train on, a *_train.bin, a configuration (.json), a run or a checkpoint folder.</source>
        <translation>%1 不是 UTF-8 文本。可以打开的有：用于训练的文本或文档、*_train.bin、配置（.json）、运行或检查点文件夹。</translation>
    </message>
    <message>
        <source>Import the weights %1</source>
        <translation>导入权重 %1</translation>
    </message>
    <message>
        <source>Train on the documents %1</source>
        <translation>在文档 %1 上训练</translation>
    </message>
    <message>
        <source>Train on the token shards %1</source>
        <translation>在词元分片 %1 上训练</translation>
    </message>
</context>
<context>
    <name>Embeddings</name>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1, step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Planning context</source>
        <translation>规划上下文</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Distance j − i</source>
        <translation>距离 j − i</translation>
    </message>
    <message>
        <source>Norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>有效秩</translation>
    </message>
    <message>
        <source>Planning context position i</source>
        <translation>规划上下文位置 i</translation>
    </message>
    <message>
        <source>Encoder position i</source>
        <translation>编码器位置 i</translation>
    </message>
    <message>
        <source>Encoder position j</source>
        <translation>编码器位置 j</translation>
    </message>
    <message>
        <source>Planning context position j</source>
        <translation>规划上下文位置 j</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>余弦相似度</translation>
    </message>
    <message>
        <source>Dot product</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>typed text</source>
        <translation>输入的文本</translation>
    </message>
    <message>
        <source>validation, example %1</source>
        <translation>验证集，样例 %1</translation>
    </message>
    <message>
        <source>validation, token %1</source>
        <translation>验证集，词元 %1</translation>
    </message>
    <message>
        <source>Step %1 has %2 × %3 positions and step %4 has %5 × %6, so they have no difference. Choose the same text for both.</source>
        <translation>第 %1 步有 %2 × %3 个位置，第 %4 步有 %5 × %6 个，因此无法求差。请为两者选择相同的文本。</translation>
    </message>
    <message>
        <source>Step %1 is of another text (%2) than step %3 (%4), so their difference would mean nothing. Choose the same text for both.</source>
        <translation>第 %1 步的文本（%2）与第 %3 步的（%4）不同，其差没有意义。请为两者选择相同的文本。</translation>
    </message>
    <message>
        <source>Encoder output</source>
        <translation>编码器输出</translation>
    </message>
    <message>
        <source>other tokens</source>
        <translation>其他词元</translation>
    </message>
    <message>
        <source>Next-token loss, nats</source>
        <translation>下一词元损失，nat</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Encoder block %1</source>
        <translation>编码器块 %1</translation>
    </message>
    <message>
        <source>Decoder input</source>
        <translation>解码器输入</translation>
    </message>
    <message>
        <source>Decoder block %1</source>
        <translation>解码器块 %1</translation>
    </message>
    <message>
        <source>Block %1</source>
        <translation>块 %1</translation>
    </message>
    <message>
        <source>Final norm</source>
        <translation>最终归一化</translation>
    </message>
    <message>
        <source>%1, cross</source>
        <translation>%1，交叉</translation>
    </message>
    <message>
        <source>%1, self</source>
        <translation>%1，自身</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>第 %1 步 · %2</translation>
    </message>
    <message>
        <source>not known in a snapshot</source>
        <translation>快照中未知</translation>
    </message>
    <message>
        <source>Encoder outputs and planning contexts</source>
        <translation>编码器输出与规划上下文</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>Enter a whole number, such as 1,000.</source>
        <translation>请输入整数，例如 1,000。</translation>
    </message>
    <message>
        <source>Enter a number, such as 0.1 or 3e-4.</source>
        <translation>请输入数字，例如 0.1 或 3e-4。</translation>
    </message>
</context>
<context>
    <name>ModelDiagram</name>
    <message>
        <source>Encoder %1 ×</source>
        <translation>编码器 %1 ×</translation>
    </message>
    <message>
        <source>Decoder %1 ×</source>
        <translation>解码器 %1 ×</translation>
    </message>
    <message>
        <source>Layer %1 ×</source>
        <translation>层 %1 ×</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>共享</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>next-token loss</source>
        <translation>下一词元损失</translation>
    </message>
    <message>
        <source>encoder output</source>
        <translation>编码器输出</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数</translation>
    </message>
    <message>
        <source>Encoder: %1</source>
        <translation>编码器：%1</translation>
    </message>
    <message>
        <source>Decoder: %1</source>
        <translation>解码器：%1</translation>
    </message>
    <message>
        <source>Layers: %1</source>
        <translation>各层：%1</translation>
    </message>
</context>
<context>
    <name>NumberFormat</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>PageShortcuts</name>
    <message>
        <source>Embeddings, with the keyboard in the map</source>
        <translation>嵌入（键盘焦点在图中）</translation>
    </message>
    <message>
        <source>Number fields</source>
        <translation>数字字段</translation>
    </message>
    <message>
        <source>Previous or next point</source>
        <translation>上一个或下一个点</translation>
    </message>
    <message>
        <source>100 points back or on</source>
        <translation>后退或前进 100 个点</translation>
    </message>
    <message>
        <source>First or last point</source>
        <translation>第一个或最后一个点</translation>
    </message>
    <message>
        <source>Zoom in or out</source>
        <translation>放大或缩小</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Put the crosshair away</source>
        <translation>收起十字线</translation>
    </message>
    <message>
        <source>Neighbouring cell</source>
        <translation>相邻单元格</translation>
    </message>
    <message>
        <source>Leave the cell</source>
        <translation>离开单元格</translation>
    </message>
    <message>
        <source>One more or one less</source>
        <translation>加一或减一</translation>
    </message>
    <message>
        <source>Ten more or ten less</source>
        <translation>加十或减十</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>Model, with the keyboard in the diagram</source>
        <translation>模型（键盘焦点在图中）</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>搜索运行</translation>
    </message>
    <message>
        <source>Open the run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>Draw the run beside the current one, or no longer</source>
        <translation>在当前运行旁绘制该运行，或取消</translation>
    </message>
    <message>
        <source>Rename the run</source>
        <translation>重命名运行</translation>
    </message>
    <message>
        <source>Move the runs to the trash</source>
        <translation>将运行移到回收站</translation>
    </message>
    <message>
        <source>Neighbouring part</source>
        <translation>相邻部分</translation>
    </message>
    <message>
        <source>First or last part</source>
        <translation>第一个或最后一个部分</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>生成</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>扫描实验</translation>
    </message>
    <message>
        <source>Curves and Planning, with the keyboard in the plot</source>
        <translation>“曲线”和“规划”，键盘焦点在图中时</translation>
    </message>
    <message>
        <source>Star the runs, or take the stars off</source>
        <translation>为运行加星标，或取消星标</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Values as a table, or the curves again</source>
        <translation>数值以表格显示，或恢复为曲线</translation>
    </message>
</context>
<context>
    <name>Planning</name>
    <message>
        <source>The planning objective has collapsed: the encoder side varies by only %1, so a future loss of %2 is reached without planning.</source>
        <translation>规划目标已坍缩：编码器一侧的变化仅为 %1，因此无需规划即可达到 %2 的未来损失。</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side varies by only %1, which lowers the future loss to %2 without planning.</source>
        <translation>规划目标正在减弱：编码器一侧的变化仅为 %1，这使未来损失无需规划即降到 %2。</translation>
    </message>
    <message>
        <source>The planning objective has collapsed: the encoder side points the same way at every position (mean cosine %1), so the future loss of %2 says nothing about planning.</source>
        <translation>规划目标已坍缩：编码器一侧在每个位置都指向同一方向（平均余弦 %1），因此 %2 的未来损失不能说明规划情况。</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side points almost the same way at every position (mean cosine %1).</source>
        <translation>规划目标正在减弱：编码器一侧在每个位置几乎指向同一方向（平均余弦 %1）。</translation>
    </message>
    <message>
        <source>The planning objective has collapsed: the encoder side uses only %1 of its %2 directions.</source>
        <translation>规划目标已坍缩：编码器一侧仅使用其 %2 个方向中的 %1 个。</translation>
    </message>
    <message>
        <source>The planning objective is weakening: the encoder side uses only %1 of its %2 directions.</source>
        <translation>规划目标正在减弱：编码器一侧仅使用其 %2 个方向中的 %1 个。</translation>
    </message>
    <message>
        <source>Switch off &quot;Trainable planning norms&quot; (planning.norm_affine): their gain and bias let the loss vanish without planning.</source>
        <translation>关闭“可训练的规划归一化”（planning.norm_affine）：其增益和偏置可使损失无需规划就消失。</translation>
    </message>
    <message>
        <source>Set &quot;Stop-gradient&quot; (planning.stop_gradient) to target, so that the target cannot follow the encoder.</source>
        <translation>将“停止梯度”（planning.stop_gradient）设为 target，使目标无法跟随编码器。</translation>
    </message>
    <message>
        <source>Set &quot;Aggregation safeguard&quot; (planning.aggregation_safeguard) to reconstruction, or use a fixed aggregation.</source>
        <translation>将“聚合保护措施”（planning.aggregation_safeguard）设为 reconstruction，或使用固定的聚合。</translation>
    </message>
    <message>
        <source>Set &quot;Projected side&quot; (planning.projector_side) to encoder: a projector on the target can make it constant.</source>
        <translation>将“投影的一侧”（planning.projector_side）设为 encoder：目标上的投影器可使目标变为常量。</translation>
    </message>
    <message>
        <source>Raise &quot;SIGReg weight&quot; (planning.sigreg_weight), or set &quot;Disaffinity score&quot; (planning.score) to vicreg or infonce, which forbid equal encoder outputs.</source>
        <translation>增大“SIGReg 权重”（planning.sigreg_weight），或将“差异度量”（planning.score）设为 vicreg 或 infonce，它们不允许编码器输出相同。</translation>
    </message>
    <message>
        <source>The encoder plans: it explains %1 % of what the past alone leaves open of the planning context (unexplained %2; by the past alone %3).</source>
        <translation>编码器在规划：它解释了规划上下文中仅凭过去无法确定部分的 %1 %（未解释 %2；仅凭过去 %3）。</translation>
    </message>
    <message>
        <source>Nothing has collapsed, but the encoder tells no more of the planning context than the past alone (unexplained %1; by the past alone %2).</source>
        <translation>没有坍缩，但编码器对规划上下文的了解不多于仅凭过去（未解释 %1；仅凭过去 %2）。</translation>
    </message>
    <message>
        <source>The encoder plans: its output explains %1 % of what the past alone leaves open of the next %2 tokens.</source>
        <translation>编码器在规划：其输出解释了接下来 %2 个词元中仅凭过去无法确定部分的 %1 %。</translation>
    </message>
    <message>
        <source>Nothing has collapsed, but the encoder output tells no more of the next %1 tokens than the past alone.</source>
        <translation>没有坍缩，但编码器输出对接下来 %1 个词元的了解不多于仅凭过去。</translation>
    </message>
    <message>
        <source>Train on; if it stays so, raise &quot;Coefficient&quot; (planning.coefficient) or lower &quot;Horizon&quot; (planning.horizon).</source>
        <translation>继续训练；若仍如此，请增大“系数”（planning.coefficient）或减小“前瞻步数（horizon）”（planning.horizon）。</translation>
    </message>
</context>
<context>
    <name>PlanningCharts</name>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1 (first)</source>
        <translation>%1（最初）</translation>
    </message>
    <message>
        <source>Distance of the future token</source>
        <translation>未来词元的距离</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Past alone</source>
        <translation>仅过去</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Last layer of the encoder</source>
        <translation>编码器的最后一层</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message numerus="yes">
        <source>Step %1: the encoder knows more than the past alone at %2 of %Ln distances.</source>
        <translation>
            <numerusform>第 %1 步：在 %Ln 个距离中的 %2 个上，编码器比仅凭过去知道得更多。</numerusform>
        </translation>
    </message>
    <message>
        <source>The present weighs %1.</source>
        <translation>现在的权重为 %1。</translation>
    </message>
    <message>
        <source>The present weighs %1; at step %2 it weighed %3.</source>
        <translation>现在的权重为 %1；第 %2 步时为 %3。</translation>
    </message>
    <message>
        <source>Most likely after layer %1 (%2).</source>
        <translation>最可能在第 %1 层之后（%2）。</translation>
    </message>
</context>
<context>
    <name>PlanningState</name>
    <message>
        <source>Healthy</source>
        <translation>健康</translation>
    </message>
    <message>
        <source>Weakening</source>
        <translation>减弱</translation>
    </message>
    <message>
        <source>Collapsed</source>
        <translation>已坍缩</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Generating</source>
        <translation>正在生成</translation>
    </message>
    <message>
        <source>Hashing</source>
        <translation>正在计算哈希</translation>
    </message>
    <message>
        <source>Tokenizing</source>
        <translation>正在分词</translation>
    </message>
    <message>
        <source>Reading runs</source>
        <translation>正在读取运行</translation>
    </message>
    <message>
        <source>Comparing layers</source>
        <translation>正在比较各层</translation>
    </message>
    <message>
        <source>Comparing with the vocabulary</source>
        <translation>正在与词表比较</translation>
    </message>
    <message>
        <source>Tracing the layers</source>
        <translation>正在追踪各层</translation>
    </message>
    <message>
        <source>Projecting</source>
        <translation>正在投影</translation>
    </message>
    <message>
        <source>Waiting for another import</source>
        <translation>正在等待另一项导入</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在校验</translation>
    </message>
    <message>
        <source>Reading the checkpoint</source>
        <translation>正在读取检查点</translation>
    </message>
    <message>
        <source>Writing the weights</source>
        <translation>正在写入权重</translation>
    </message>
    <message>
        <source>Reading the weights</source>
        <translation>正在读取权重</translation>
    </message>
    <message>
        <source>Writing the first checkpoint</source>
        <translation>正在写入第一个检查点</translation>
    </message>
    <message>
        <source>Fetching a checkpoint</source>
        <translation>正在获取检查点</translation>
    </message>
    <message>
        <source>Fetching the run</source>
        <translation>正在获取运行</translation>
    </message>
</context>
<context>
    <name>QMessageBox</name>
    <message>
        <source>About DeepSight</source>
        <translation>关于 DeepSight</translation>
    </message>
    <message>
        <source>Workbench for planning language models: configure, train and watch DeepSight and its baseline.</source>
        <translation>规划语言模型工作台：配置、训练并观察 DeepSight 及其基线。</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>PNG images (*.png)</source>
        <translation>PNG 图像 (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>导出失败</translation>
    </message>
    <message>
        <source>Cannot write %1: %2. Choose another folder or free some space.</source>
        <translation>无法写入 %1：%2。请选择其他文件夹或释放一些空间。</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1 is being trained by this or another program. Stop it there first.</source>
        <translation>%1 正由本程序或其他程序训练。请先在那里停止。</translation>
    </message>
    <message>
        <source>%1 cannot be moved to the trash. Check that its disk has a trash and that you may write there.</source>
        <translation>无法将 %1 移到回收站。请检查其磁盘是否有回收站以及您是否有写入权限。</translation>
    </message>
    <message>
        <source>%1 cannot be restored: there is something of that name again.</source>
        <translation>无法还原 %1：已有同名项目。</translation>
    </message>
    <message>
        <source>%1 cannot be restored. Look for it in the trash.</source>
        <translation>无法还原 %1。请在回收站中查找。</translation>
    </message>
    <message>
        <source>nanoGPT tokens (*_train.bin);;All files (*)</source>
        <translation>nanoGPT 词元 (*_train.bin);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Text (*.txt *.md *.tokens *.raw);;All files (*)</source>
        <translation>文本 (*.txt *.md *.tokens *.raw);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A &amp;file of documents…</source>
        <translation>文档文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Documents (*.xml *.xml.* *.jsonl *.jsonl.* *.ndjson *.ndjson.* *.json *.json.* *.parquet *.txt *.txt.*);;All files (*)</source>
        <translation>文档 (*.xml *.xml.* *.jsonl *.jsonl.* *.ndjson *.ndjson.* *.json *.json.* *.parquet *.txt *.txt.*);;所有文件 (*)</translation>
    </message>
    <message>
        <source>A f&amp;older of such files…</source>
        <translation>此类文件的文件夹(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Step %1 differs: %2 was %3 and is now %4.</source>
        <translation>第 %1 步不同：%2 原为 %3，现为 %4。</translation>
    </message>
    <message>
        <source>Not as it was: %1 (then %2, here %3).</source>
        <translation>与当时不同：%1（当时为 %2，此处为 %3）。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>The same as the preset “%1”.</source>
        <translation>与预设“%1”相同。</translation>
    </message>
    <message>
        <source>What differs from the nearest preset, “%1”:</source>
        <translation>与最接近的预设“%1”的不同之处：</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>此运行</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>All fields that apply:</source>
        <translation>所有适用的字段：</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Name in config.json</source>
        <translation>config.json 中的名称</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message numerus="yes">
        <source>%Ln training sessions. The newest:</source>
        <translation>
            <numerusform>%Ln 个训练会话。最新的一个：</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>最近验证损失</translation>
    </message>
    <message>
        <source>Last training loss</source>
        <translation>最近训练损失</translation>
    </message>
    <message>
        <source>Last future loss</source>
        <translation>最近未来损失</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>最佳路径准确率</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>最佳创造力</translation>
    </message>
    <message>
        <source>Skipped steps</source>
        <translation>跳过的步</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>分叉自</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1，第 %2 步</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Horizontal axis: steps.</source>
        <translation>横轴：步。</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Cosine of encoder outputs (rows) and planning contexts (columns) at step %1: %2. A bright diagonal means that the encoder outputs point to their own futures.</source>
        <translation>第 %1 步时编码器输出（行）与规划上下文（列）的余弦：%2。对角线明亮表示编码器输出指向各自的未来。</translation>
    </message>
    <message>
        <source>Evaluations</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>%1 of %2 evaluations; the best and the last are among them.</source>
        <translation>%2 次评估中的 %1 次；其中包括最佳和最后一次。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的事件</translation>
    </message>
    <message>
        <source>Alarms and other events</source>
        <translation>警报及其他事件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more stand in the run&apos;s log.</source>
        <translation>
            <numerusform>运行日志中还有 %Ln 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>Training</source>
        <translation>训练中</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>A trainer is working on this run, here or in another program.</source>
        <translation>本程序或其他程序正在训练该运行。</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>所有步已完成。</translation>
    </message>
    <message>
        <source>Ended by a stop. It can be continued.</source>
        <translation>因停止而结束。可以继续。</translation>
    </message>
    <message>
        <source>Ended by an error. Open the run to see which.</source>
        <translation>因错误而结束。打开运行可查看是何错误。</translation>
    </message>
    <message>
        <source>Cut off before it could be saved. It can be continued from its newest checkpoint.</source>
        <translation>在保存前被切断。可以从最新的检查点继续。</translation>
    </message>
    <message>
        <source>This folder cannot be read as a run.</source>
        <translation>此文件夹无法作为运行读取。</translation>
    </message>
    <message>
        <source>Baseline, %1 × %2</source>
        <translation>基线，%1 × %2</translation>
    </message>
    <message>
        <source>DeepSight, no planning</source>
        <translation>DeepSight，无规划</translation>
    </message>
    <message>
        <source>DeepSight, %1, n = %2</source>
        <translation>DeepSight，%1，n = %2</translation>
    </message>
    <message>
        <source>Path-star (%1, %2)</source>
        <translation>路径星（%1, %2）</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>非有限值</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1 分钟前</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>%1 小时前</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Multi-token, n = %1, %2 × %3</source>
        <translation>多词元，n = %1，%2 × %3</translation>
    </message>
    <message>
        <source>Token order, n = %1, %2 × %3</source>
        <translation>词元顺序，n = %1，%2 × %3</translation>
    </message>
    <message>
        <source>Siblings (%1 of %2)</source>
        <translation>兄弟（%2 个父节点的 %1 个子节点）</translation>
    </message>
    <message>
        <source>Triangles (%1 nodes)</source>
        <translation>三角形（%1 个节点）</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>RunValues</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Forked from</source>
        <translation>分叉自</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Trained on</source>
        <translation>训练设备</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>最近验证损失</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>未来损失</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>最佳路径准确率</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>最佳创造力</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>已完成步数</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>Skipped steps</source>
        <translation>跳过的步</translation>
    </message>
    <message>
        <source>Roll-backs</source>
        <translation>回退次数</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>RunsQuery</name>
    <message>
        <source>“%1” is nothing to compare %2 with; write something like %3.</source>
        <translation>“%1”不能与 %2 比较；请写成类似 %3。</translation>
    </message>
    <message>
        <source>%1 is either true or false, not “%2”.</source>
        <translation>%1 只能是 true 或 false，不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 is never “%2”, but one of: %3.</source>
        <translation>%1 不会是“%2”，而是以下之一：%3。</translation>
    </message>
    <message>
        <source>Write what to compare %1 with, behind “%2”.</source>
        <translation>请在“%2”之后写上要与 %1 比较的内容。</translation>
    </message>
    <message>
        <source>%1 has no order: compare it by =, != or a colon.</source>
        <translation>%1 没有大小顺序：请用 =、!= 或冒号比较。</translation>
    </message>
    <message>
        <source>“%1” is no field or metric. Put text to find into quotation marks.</source>
        <translation>“%1”不是字段或指标。要查找的文本请放在引号中。</translation>
    </message>
    <message>
        <source>“%1” is no field or metric by itself. Did you mean: %2?</source>
        <translation>“%1”本身不是字段或指标。您是否指：%2？</translation>
    </message>
    <message>
        <source>After “is:” stands one of: %1.</source>
        <translation>“is:”之后应为以下之一：%1。</translation>
    </message>
</context>
<context>
    <name>SeedGroups</name>
    <message numerus="yes">
        <source>%1 (%Ln seeds)</source>
        <translation>
            <numerusform>%1（%Ln 个种子）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seeds, 95 % interval)</source>
        <translation>
            <numerusform>%1（%Ln 个种子，95 % 区间）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln seeds, range)</source>
        <translation>
            <numerusform>%1（%Ln 个种子，范围）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sweep</name>
    <message>
        <source>Paper&apos;s table, small</source>
        <translation>论文的表格，小型</translation>
    </message>
    <message>
        <source>The ten published models scaled down to 0.7 million parameters, with three seeds each, on the bytes of a text file of yours: minutes a run on two CPU cores. The published figures stand beside; they come from larger models and Wikipedia, so compare the differences.</source>
        <translation>十个已发表的模型缩小到 70 万参数，各用三个种子，以您的文本文件的字节训练：在两个 CPU 核上每个运行需几分钟。旁边列有已发表的数值；它们来自更大的模型和维基百科，因此请比较差异。</translation>
    </message>
    <message>
        <source>Paper&apos;s table, full size</source>
        <translation>论文的表格，原始规模</translation>
    </message>
    <message>
        <source>The ten published models at their published size, one seed each, on GPT-2 token files of yours: hours a run on a GPU.</source>
        <translation>十个已发表的模型，按发表的规模，各用一个种子，以您的 GPT-2 词元文件训练：在 GPU 上每个运行需数小时。</translation>
    </message>
    <message>
        <source>Horizon</source>
        <translation>前瞻步数（horizon）</translation>
    </message>
    <message>
        <source>How far ahead to plan: the published horizons against no planning, with norms that cannot collapse and three seeds each, on a text file of yours.</source>
        <translation>应规划多远：已发表的各前瞻步数与无规划对比，使用不会坍缩的归一化，各用三个种子，以您的文本文件训练。</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Every disaffinity score against no planning on path-star (2, 5), whose first step has to be planned; three seeds each.</source>
        <translation>在 path-star (2, 5) 上将每种差异度量与无规划对比，其第一步必须规划；各用三个种子。</translation>
    </message>
    <message>
        <source>From the collapse to its fixes</source>
        <translation>从坍缩到解决办法</translation>
    </message>
    <message>
        <source>The published objective, which collapses, and the remedies one after the other: fixed norms, a projector, VICReg, SIGReg, InfoNCE, bag of words; on path-star (2, 5), three seeds each.</source>
        <translation>会坍缩的已发表目标，以及逐一采用的补救办法：固定归一化、投影器、VICReg、SIGReg、InfoNCE、词袋；在 path-star (2, 5) 上，各用三个种子。</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Future loss (validation)</source>
        <translation>未来损失（验证）</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>路径准确率</translation>
    </message>
    <message>
        <source>Decisive token</source>
        <translation>决定性词元</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>创造力</translation>
    </message>
    <message>
        <source>FVU</source>
        <translation>FVU</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>编码器秩</translation>
    </message>
    <message>
        <source>Encoder deviation</source>
        <translation>编码器标准差</translation>
    </message>
</context>
<context>
    <name>SweepTexts</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 is out of range: %2 to %3.</source>
        <translation>%1 超出范围：%2 到 %3。</translation>
    </message>
    <message>
        <source>“%1” is neither true nor false.</source>
        <translation>“%1”既不是 true 也不是 false。</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1”不是整数。</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1”不是数。</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>“%1”不是以下任何一项：%2。</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>最近验证损失</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>未来损失</translation>
    </message>
    <message>
        <source>Path accuracy</source>
        <translation>路径准确率</translation>
    </message>
    <message>
        <source>Decisive-token accuracy</source>
        <translation>决定性词元准确率</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>创造力</translation>
    </message>
    <message>
        <source>Unexplained variance (FVU)</source>
        <translation>未解释方差（FVU）</translation>
    </message>
    <message>
        <source>Unexplained by the past</source>
        <translation>仅凭过去未解释</translation>
    </message>
    <message>
        <source>Encoder rank</source>
        <translation>编码器秩</translation>
    </message>
    <message>
        <source>Encoder deviation</source>
        <translation>编码器标准差</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>not finite</source>
        <translation>非有限值</translation>
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
        <translation>%1 列出了两次。</translation>
    </message>
    <message>
        <source>Enter values with commas between them.</source>
        <translation>请输入以逗号分隔的值。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 steps</source>
        <translation>%1 · %2 · %3 步</translation>
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
        <translation>请为扫描实验命名；其文件夹将以此为名。</translation>
    </message>
    <message>
        <source>The name becomes a folder: leave out “/” and a leading “.”.</source>
        <translation>名称会成为文件夹名：请勿使用“/”，也不要以“.”开头。</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Nothing names the score of the future loss; mse is assumed.</source>
        <translation>没有说明未来损失的度量；假定为 mse。</translation>
    </message>
    <message>
        <source>Nothing names the horizon of the future loss; %1 is assumed.</source>
        <translation>没有说明未来损失的前瞻步数；假定为 %1。</translation>
    </message>
    <message>
        <source>Nothing says how many heads the cross-attention has; twice as many as the self-attention are assumed, as published.</source>
        <translation>没有说明交叉注意力有多少个头；按已发表的模型，假定为自注意力头数的两倍。</translation>
    </message>
    <message>
        <source>Nothing names the activation; GELU by tanh is assumed, as in OpenAI&apos;s GPT-2.</source>
        <translation>没有说明激活函数；假定为 tanh 近似的 GELU，与 OpenAI 的 GPT-2 相同。</translation>
    </message>
    <message>
        <source>No configuration lies beside these weights; exact GELU and the usual future loss are assumed.</source>
        <translation>这些权重旁边没有配置；假定为精确的 GELU 和通常的未来损失。</translation>
    </message>
    <message>
        <source>These names are for learned positions, and this model rotates its queries and keys.</source>
        <translation>这些名称用于学习得到的位置，而此模型旋转其查询和键。</translation>
    </message>
    <message>
        <source>These names are for a fixed split; harden the learned one first.</source>
        <translation>这些名称用于固定的划分；请先固化学到的划分。</translation>
    </message>
    <message>
        <source>These names have none for this model&apos;s further heads.</source>
        <translation>这些名称中没有此模型其他头的名称。</translation>
    </message>
    <message>
        <source>The published model has as many encoder as decoder layers.</source>
        <translation>已发表的模型的编码器层数与解码器层数相同。</translation>
    </message>
    <message>
        <source>The published model has the scores mse, cosine and log-cosine with a fixed aggregation, no projector and the window &quot;ignore-last&quot;.</source>
        <translation>已发表的模型有 mse、cosine 和 log-cosine 度量，采用固定的聚合，没有投影器，窗口为 &quot;ignore-last&quot;。</translation>
    </message>
    <message>
        <source>This model was trained with GELU by tanh, and the reader of these names has the exact one: losses will differ slightly.</source>
        <translation>此模型以 tanh 近似的 GELU 训练，而读取这些名称的程序使用精确的 GELU：损失会略有不同。</translation>
    </message>
    <message>
        <source>These names are for a decoder-only model, and this one has an encoder.</source>
        <translation>这些名称用于仅解码器的模型，而此模型有编码器。</translation>
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
        <translation>用于已发表的代码：其 load_state_dict() 可直接读取。</translation>
    </message>
    <message>
        <source>For nanoGPT&apos;s GPT: its load_state_dict() takes them as they are.</source>
        <translation>用于 nanoGPT 的 GPT：其 load_state_dict() 可直接读取。</translation>
    </message>
    <message>
        <source>For transformers: GPT2LMHeadModel.from_pretrained() opens the folder.</source>
        <translation>用于 transformers：GPT2LMHeadModel.from_pretrained() 可打开该文件夹。</translation>
    </message>
    <message>
        <source>This program&apos;s own names, as in its checkpoints; for every model.</source>
        <translation>本程序自己的名称，与其检查点中的相同；适用于所有模型。</translation>
    </message>
    <message>
        <source>Nothing names the weights of the future tokens; decay is assumed.</source>
        <translation>没有任何内容指明未来词元的权重；假定为衰减。</translation>
    </message>
</context>
<context>
    <name>deepsight::AlarmBanner</name>
    <message>
        <source>Dismiss</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Alarm at step %1</source>
        <translation>第 %1 步的警报</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarms, the newest at step %1</source>
        <translation>
            <numerusform>%Ln 个警报，最新的在第 %1 步</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide this; it stays in the log and on the curves</source>
        <translation>隐藏；日志和曲线中仍会保留</translation>
    </message>
    <message>
        <source>Step %1 was skipped</source>
        <translation>第 %1 步已跳过</translation>
    </message>
    <message>
        <source>Training went back to step %1</source>
        <translation>训练已回到第 %1 步</translation>
    </message>
    <message>
        <source>At this step…</source>
        <translation>在这一步…</translation>
    </message>
    <message>
        <source>Look at its batch and gradients, or fork the run there</source>
        <translation>查看其批次和梯度，或在此处分叉运行</translation>
    </message>
</context>
<context>
    <name>deepsight::CandidateBars</name>
    <message>
        <source>“%1” %2</source>
        <translation>“%1” %2</translation>
    </message>
    <message>
        <source>Likely tokens</source>
        <translation>可能的词元</translation>
    </message>
    <message>
        <source>What the model held most likely at the token under the pointer or the text cursor, before temperature, top-k and top-p. The mark shows what was written.</source>
        <translation>在指针或文本光标处的词元上，模型认为最可能的词元，为温度、top-k 和 top-p 之前的结果。标记表示实际写出的词元。</translation>
    </message>
    <message>
        <source>%1, written</source>
        <translation>%1，已写出</translation>
    </message>
    <message>
        <source>Point at a token, or move the text cursor to it, to see what else was likely.</source>
        <translation>指向一个词元，或将文本光标移到它上面，即可查看还有哪些可能。</translation>
    </message>
</context>
<context>
    <name>deepsight::CommandListModel</name>
    <message>
        <source>not available</source>
        <translation>不可用</translation>
    </message>
</context>
<context>
    <name>deepsight::CommandPalette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有这样的命令。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Type what you want to do, or a field of the configuration</source>
        <translation>输入您想做的事，或某个配置字段</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>deepsight::ComparisonModel</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Best validation loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>最近验证损失</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>最佳路径准确率</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>已完成步数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1（最佳）</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>最佳创造力</translation>
    </message>
</context>
<context>
    <name>deepsight::ComputeCard</name>
    <message>
        <source>Compute</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>Operations per token, forward</source>
        <translation>每词元运算次数（前向）</translation>
    </message>
    <message>
        <source>Operations per training step</source>
        <translation>每训练步运算次数</translation>
    </message>
    <message>
        <source>Operations of the whole training</source>
        <translation>整个训练的运算次数</translation>
    </message>
    <message>
        <source>Matrix products only, a multiplication and an addition as two (Kaplan et al. 2020). Attention counts all T positions (PaLM, appendix B). A training step costs three forward passes, and one more of the blocks where activations are recomputed.</source>
        <translation>仅计矩阵乘法，一次乘法和一次加法算两次（Kaplan et al. 2020）。注意力按全部 T 个位置计算（PaLM，附录 B）。一个训练步相当于三次前向传播；重新计算激活时，各块再多一次。</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigComparison</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy this table</source>
        <translation>复制此表</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>作为文本</translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation>作为 CSV</translation>
    </message>
    <message>
        <source>As Markdown</source>
        <translation>作为 Markdown</translation>
    </message>
    <message>
        <source>Comparison of runs</source>
        <translation>运行对比</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs compared</source>
        <translation>
            <numerusform>对比 %Ln 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>Their configurations are equal.</source>
        <translation>它们的配置相同。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln fields differ and are shown.</source>
        <translation>
            <numerusform>显示 %Ln 个不同的字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Damaged runs cannot be compared.</source>
        <translation>已损坏的运行无法比较。</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigForm</name>
    <message>
        <source>Import JSON…</source>
        <translation>导入 JSON…</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>浏览…</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Model, objective, data and training</source>
        <translation>模型、目标、数据与训练</translation>
    </message>
    <message>
        <source>Export JSON…</source>
        <translation>导出 JSON…</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigHistory</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Data file</source>
        <translation>数据文件</translation>
    </message>
    <message>
        <source>Opened run</source>
        <translation>打开的运行</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigSummary</name>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Go to the first field that needs attention</source>
        <translation>转到第一个需要注意的字段</translation>
    </message>
    <message>
        <source>Tokens per step</source>
        <translation>每步词元数</translation>
    </message>
    <message>
        <source>Batch size × gradient accumulation × context size</source>
        <translation>批次大小 × 梯度累积 × 上下文长度</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Tokens in all</source>
        <translation>词元总数</translation>
    </message>
    <message>
        <source>Not editable now</source>
        <translation>现在不可编辑</translation>
    </message>
    <message>
        <source>Ready to train</source>
        <translation>可以训练</translation>
    </message>
    <message>
        <source>1 field needs attention</source>
        <translation>1 个字段需要注意</translation>
    </message>
    <message>
        <source>%1 fields need attention</source>
        <translation>%1 个字段需要注意</translation>
    </message>
    <message>
        <source>Correct the marked fields to start.</source>
        <translation>请更正标出的字段以开始。</translation>
    </message>
</context>
<context>
    <name>deepsight::ConfigurePresenter</name>
    <message>
        <source>Ready: %1</source>
        <translation>就绪：%1</translation>
    </message>
    <message>
        <source>Preparation cancelled.</source>
        <translation>准备已取消。</translation>
    </message>
    <message>
        <source>Import failed</source>
        <translation>导入失败</translation>
    </message>
    <message>
        <source>Import configuration</source>
        <translation>导入配置</translation>
    </message>
    <message>
        <source>Configurations (*.json);;All files (*)</source>
        <translation>配置 (*.json);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export configuration</source>
        <translation>导出配置</translation>
    </message>
    <message>
        <source>Configurations (*.json)</source>
        <translation>配置 (*.json)</translation>
    </message>
    <message>
        <source>Preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>Copied the command that trains this configuration.</source>
        <translation>已复制训练此配置的命令。</translation>
    </message>
    <message>
        <source>Copy failed</source>
        <translation>复制失败</translation>
    </message>
    <message>
        <source>Open training data</source>
        <translation>打开训练数据</translation>
    </message>
</context>
<context>
    <name>deepsight::CurveTable</name>
    <message>
        <source>Values of the curves by step</source>
        <translation>各步的曲线数值</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>%1 values are too many to copy. Select at most %2, or export the values as CSV.</source>
        <translation>%1 个值太多，无法复制。请最多选择 %2 个，或将数值导出为 CSV。</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln values.</source>
        <translation>
            <numerusform>已复制 %Ln 个值。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::CurveTableModel</name>
    <message>
        <source>%1, standard error</source>
        <translation>%1，标准误</translation>
    </message>
    <message>
        <source>%1, low</source>
        <translation>%1，最低</translation>
    </message>
    <message>
        <source>%1, high</source>
        <translation>%1，最高</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Step %1, %2: %3</source>
        <translation>第 %1 步，%2：%3</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesLegend</name>
    <message>
        <source>Show curve: %1</source>
        <translation>显示曲线：%1</translation>
    </message>
    <message>
        <source>Show or hide this curve</source>
        <translation>显示或隐藏此曲线</translation>
    </message>
    <message>
        <source>Current run</source>
        <translation>当前运行</translation>
    </message>
    <message>
        <source>Show run: %1</source>
        <translation>显示运行：%1</translation>
    </message>
    <message>
        <source>%1: the current run</source>
        <translation>%1：当前运行</translation>
    </message>
    <message>
        <source>Take away run: %1</source>
        <translation>移除运行：%1</translation>
    </message>
    <message>
        <source>Take this run out of the plot</source>
        <translation>将此运行从图中移除</translation>
    </message>
    <message>
        <source>%1: mean of %2</source>
        <translation>%1：%2 的均值</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesToolbar</name>
    <message>
        <source>Horizontal axis</source>
        <translation>横轴</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>&amp;Axis</source>
        <translation>坐标轴(&amp;A)</translation>
    </message>
    <message>
        <source>Log x</source>
        <translation>对数 x</translation>
    </message>
    <message>
        <source>Logarithmic horizontal axis</source>
        <translation>对数横轴</translation>
    </message>
    <message>
        <source>Log y</source>
        <translation>对数 y</translation>
    </message>
    <message>
        <source>Logarithmic vertical axes. Values of zero or less have no place there; they are marked at the lower edge.</source>
        <translation>对数纵轴。零或更小的值无处显示，标在下边缘。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>S&amp;moothing</source>
        <translation>平滑(&amp;M)</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Dragging selects the part to zoom to (with Shift it pans)</source>
        <translation>拖动以选择要放大的部分（按住 Shift 则平移）</translation>
    </message>
    <message>
        <source>Pan</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Dragging moves the curves (with Shift it zooms)</source>
        <translation>拖动以移动曲线（按住 Shift 则缩放）</translation>
    </message>
    <message>
        <source>Ignore outliers</source>
        <translation>忽略离群值</translation>
    </message>
    <message>
        <source>Fits the vertical axes to the middle 98% of the visible values of each curve, a tenth wider on either side. The newest value always stays in view.</source>
        <translation>使纵轴适合每条曲线可见值的中间 98%，两侧各放宽十分之一。最新的值始终可见。</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>Choose which metrics have a panel</source>
        <translation>选择哪些指标有面板</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Kind of smoothing</source>
        <translation>平滑方式</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>高斯</translation>
    </message>
    <message>
        <source>Average: exponential moving average of the past, without a bias at the start. Gaussian: mean of the steps around, without a lag. Both smooth the curves with one value per step; the values themselves stay visible behind.</source>
        <translation>平均：过去值的指数移动平均，起始处无偏。高斯：周围各步的均值，无滞后。两者都平滑每步一个值的曲线；原值仍显示在后面。</translation>
    </message>
    <message>
        <source>Strength of smoothing</source>
        <translation>平滑强度</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <source>Weight of the past</source>
        <translation>过去值的权重</translation>
    </message>
    <message>
        <source>Standard deviation of the Gaussian</source>
        <translation>高斯的标准差</translation>
    </message>
    <message>
        <source>Mark checkpoints, pauses, alarms, skipped steps, returns to an earlier step and failures of the current run</source>
        <translation>标记当前运行的检查点、暂停、警报、跳过的步、回退和失败</translation>
    </message>
    <message>
        <source>System (processor, memory, GPU)</source>
        <translation>系统（处理器、内存、GPU）</translation>
    </message>
    <message>
        <source>Runs that differ in their seeds alone</source>
        <translation>仅种子不同的运行</translation>
    </message>
    <message>
        <source>Single runs</source>
        <translation>单个运行</translation>
    </message>
    <message>
        <source>Mean, range</source>
        <translation>均值与范围</translation>
    </message>
    <message>
        <source>Mean, 95 % interval</source>
        <translation>均值与 95 % 区间</translation>
    </message>
    <message>
        <source>Draws runs whose configurations differ in their seeds alone as one curve: their mean, with a band from the lowest to the highest, or the mean&apos;s 95 % interval (Student&apos;s t). A run in training joins when it has come as far as the others.</source>
        <translation>将配置仅种子不同的运行绘制为一条曲线：其均值，以及从最低到最高的带，或均值的 95 % 区间（学生 t 分布）。训练中的运行达到与其他运行相同的进度后才会加入。</translation>
    </message>
    <message>
        <source>S&amp;eeds</source>
        <translation>种子(&amp;E)</translation>
    </message>
</context>
<context>
    <name>deepsight::CurvesView</name>
    <message>
        <source>No curves yet</source>
        <translation>还没有曲线</translation>
    </message>
    <message>
        <source>Losses appear here with the first training step, and stay when the run is opened again.</source>
        <translation>第一个训练步之后损失会显示在这里，再次打开运行时仍在。</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>配置运行</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Every logged point of the run</source>
        <translation>运行记录的每一个点</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest step in view. Zooming or panning switches it off.</source>
        <translation>使最新的步保持可见。缩放或平移会关闭它。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show the whole run (double-click in the curves, or F)</source>
        <translation>显示整个运行（在曲线中双击，或按 F）</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save or copy the picture or its values</source>
        <translation>保存或复制图片或其数值</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>数值为 CSV…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation>以 CSV 复制数值</translation>
    </message>
    <message>
        <source>Preparing the table…</source>
        <translation>正在准备表格…</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Show every value of the curves as a table (%1)</source>
        <translation>以表格显示曲线的每个值（%1）</translation>
    </message>
    <message>
        <source>Import log…</source>
        <translation>导入日志…</translation>
    </message>
    <message>
        <source>Draw the curves of another program beside these: TensorBoard events, CSV, JSON Lines or what it printed</source>
        <translation>在这些曲线旁绘制其他程序的曲线：TensorBoard 事件、CSV、JSON Lines 或其打印的输出</translation>
    </message>
    <message>
        <source>Run as TensorBoard events…</source>
        <translation>运行为 TensorBoard 事件…</translation>
    </message>
    <message>
        <source>Run as JSON Lines…</source>
        <translation>运行为 JSON Lines…</translation>
    </message>
    <message>
        <source>Report (HTML or PDF)…</source>
        <translation>报告（HTML 或 PDF）…</translation>
    </message>
    <message>
        <source>Arrow keys move, Shift selects, %1 copies the selected values.</source>
        <translation>方向键移动，Shift 选择，%1 复制所选的值。</translation>
    </message>
    <message>
        <source>Drag to zoom, Shift+drag to pan, wheel to zoom (Ctrl: vertically), double-click to show all, click to inspect a step.</source>
        <translation>拖动以缩放，Shift+拖动以平移，滚轮缩放（Ctrl：纵向），双击显示全部，单击以检查某一步。</translation>
    </message>
</context>
<context>
    <name>deepsight::DataControls</name>
    <message>
        <source>Prepare data</source>
        <translation>准备数据</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Data preparation</source>
        <translation>数据准备</translation>
    </message>
    <message>
        <source>Reads and tokenizes the data now; starting does it by itself</source>
        <translation>现在读取并分词数据；开始训练时会自动进行</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1，%2 %</translation>
    </message>
    <message>
        <source>%1, %2 %, %3 left</source>
        <translation>%1，%2 %，剩余 %3</translation>
    </message>
</context>
<context>
    <name>deepsight::DesktopNotification</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>deepsight::DifferencePlot</name>
    <message>
        <source>Difference to the reference by step</source>
        <translation>各步与参照的差异</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingAttentionTab</name>
    <message>
        <source>Which attention</source>
        <translation>哪种注意力</translation>
    </message>
    <message>
        <source>Which head</source>
        <translation>哪个头</translation>
    </message>
    <message>
        <source>What the colours span</source>
        <translation>颜色的取值范围</translation>
    </message>
    <message>
        <source>Colours to the largest weight</source>
        <translation>颜色至最大权重</translation>
    </message>
    <message>
        <source>Colours from 0 to 1</source>
        <translation>颜色从 0 到 1</translation>
    </message>
    <message>
        <source>Attention weights</source>
        <translation>注意力权重</translation>
    </message>
    <message>
        <source>A snapshot holds no attention. It is read from a checkpoint.</source>
        <translation>快照不含注意力。注意力从检查点读取。</translation>
    </message>
    <message>
        <source>Mean of the heads</source>
        <translation>各头的均值</translation>
    </message>
    <message>
        <source>Head %1</source>
        <translation>头 %1</translation>
    </message>
    <message>
        <source>Shown are the first %1 of %2 positions, since all would take too much memory.</source>
        <translation>仅显示 %2 个位置中的前 %1 个，因为全部显示会占用过多内存。</translation>
    </message>
    <message>
        <source>This checkpoint has no such attention.</source>
        <translation>此检查点没有这种注意力。</translation>
    </message>
    <message>
        <source>Position that reads, step %1</source>
        <translation>读取的位置，第 %1 步</translation>
    </message>
    <message>
        <source>Encoder position that is read</source>
        <translation>被读取的编码器位置</translation>
    </message>
    <message>
        <source>Position that is read</source>
        <translation>被读取的位置</translation>
    </message>
    <message>
        <source>Point at a cell to see who reads whom; click to choose its row.</source>
        <translation>指向单元格可查看谁读取谁；单击可选择其行。</translation>
    </message>
    <message>
        <source>%1 “%2” reads %3 “%4” with weight %5</source>
        <translation>%1“%2”读取 %3“%4”，权重 %5</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingControls</name>
    <message>
        <source>Source of the embeddings</source>
        <translation>嵌入的来源</translation>
    </message>
    <message>
        <source>Run history</source>
        <translation>运行历史</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Model in training</source>
        <translation>训练中的模型</translation>
    </message>
    <message>
        <source>Snapshots are taken at each evaluation, always of the same text. Choose a checkpoint to look at another.</source>
        <translation>每次评估时取快照，总是同一文本。要看其他文本，请选择检查点。</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>来源(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>文本(&amp;T)</translation>
    </message>
    <message>
        <source>‹</source>
        <translation>‹</translation>
    </message>
    <message>
        <source>Previous snapshot</source>
        <translation>上一个快照</translation>
    </message>
    <message>
        <source>›</source>
        <translation>›</translation>
    </message>
    <message>
        <source>Next snapshot</source>
        <translation>下一个快照</translation>
    </message>
    <message>
        <source>Snapshot of the run&apos;s history</source>
        <translation>运行历史中的快照</translation>
    </message>
    <message>
        <source>Snapshot now</source>
        <translation>立即快照</translation>
    </message>
    <message>
        <source>Looks at the model as it is now; works while training and while paused</source>
        <translation>查看模型现在的状态；训练中和暂停时均可</translation>
    </message>
    <message>
        <source>Only while a run is training or paused.</source>
        <translation>仅在运行训练中或暂停时可用。</translation>
    </message>
    <message>
        <source>Which text</source>
        <translation>哪段文本</translation>
    </message>
    <message>
        <source>Validation text</source>
        <translation>验证文本</translation>
    </message>
    <message>
        <source>Typed text</source>
        <translation>输入的文本</translation>
    </message>
    <message>
        <source>Where in the validation text</source>
        <translation>验证文本中的位置</translation>
    </message>
    <message>
        <source>from token </source>
        <translation>从词元 </translation>
    </message>
    <message>
        <source>Text to look at</source>
        <translation>要查看的文本</translation>
    </message>
    <message>
        <source>Type a text longer than the planning horizon</source>
        <translation>输入比前瞻步数更长的文本</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Show this text</source>
        <translation>显示此文本</translation>
    </message>
    <message>
        <source>No snapshots yet</source>
        <translation>还没有快照</translation>
    </message>
    <message>
        <source>Step %1 (%2 of %3)</source>
        <translation>第 %1 步（%3 个中的第 %2 个）</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>还没有检查点</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>Shows the difference: the source minus what is chosen here</source>
        <translation>显示差值：来源减去此处所选</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>与之比较(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Checkpoint: %1</source>
        <translation>检查点：%1</translation>
    </message>
    <message>
        <source>Snapshot: step %1</source>
        <translation>快照：第 %1 步</translation>
    </message>
    <message>
        <source>example </source>
        <translation>样例 </translation>
    </message>
    <message>
        <source>Number of the validation example</source>
        <translation>验证样例编号</translation>
    </message>
    <message>
        <source>First token of the window</source>
        <translation>窗口的第一个词元</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingCurvesCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Similarity by distance</source>
        <translation>按距离的相似度</translation>
    </message>
    <message>
        <source>Mean of the map over each diagonal j − i: how far ahead the encoder looks. Positive distances are planning contexts of later positions.</source>
        <translation>图中每条对角线 j − i 的均值：编码器能看多远。正距离是更后位置的规划上下文。</translation>
    </message>
    <message>
        <source>Along the diagonal</source>
        <translation>沿对角线</translation>
    </message>
    <message>
        <source>The map&apos;s value at i = j</source>
        <translation>i = j 处的值</translation>
    </message>
    <message>
        <source>Norm per position</source>
        <translation>各位置的范数</translation>
    </message>
    <message>
        <source>Euclidean length of each vector</source>
        <translation>每个向量的欧氏长度</translation>
    </message>
    <message>
        <source>Effective rank</source>
        <translation>有效秩</translation>
    </message>
    <message>
        <source>Participation ratio (tr C)² / tr(C²) of the covariance C of the vectors at positions 0 to i: over how many directions they spread. 1: all on one line; at most i, and at most the width.</source>
        <translation>位置 0 到 i 的向量协方差 C 的参与比 (tr C)² / tr(C²)：它们分布在多少个方向上。1：都在一条直线上；最多为 i，也不超过宽度。</translation>
    </message>
    <message numerus="yes">
        <source>Distance %1, mean of %Ln values</source>
        <translation>
            <numerusform>距离 %1，%Ln 个值的均值</numerusform>
        </translation>
    </message>
    <message>
        <source>Position %1 &quot;%2&quot;</source>
        <translation>位置 %1 &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>整个窗口</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Highest mean at distance</source>
        <translation>均值最高处的距离</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingDisplayCard</name>
    <message>
        <source>In&amp;vert the colours</source>
        <translation>反转颜色(&amp;V)</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>图</translation>
    </message>
    <message>
        <source>What is compared with what</source>
        <translation>比较什么与什么</translation>
    </message>
    <message>
        <source>Rows × columns of the map</source>
        <translation>图的行 × 列</translation>
    </message>
    <message>
        <source>Encoder × planning context</source>
        <translation>编码器 × 规划上下文</translation>
    </message>
    <message>
        <source>Encoder × encoder</source>
        <translation>编码器 × 编码器</translation>
    </message>
    <message>
        <source>Context × context</source>
        <translation>上下文 × 上下文</translation>
    </message>
    <message>
        <source>From the data</source>
        <translation>来自数据</translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation>−1 到 1</translation>
    </message>
    <message>
        <source>Manual</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Range</source>
        <translation>范围(&amp;R)</translation>
    </message>
    <message>
        <source>Lowest value of the colours</source>
        <translation>颜色的最低值</translation>
    </message>
    <message>
        <source>Highest value of the colours</source>
        <translation>颜色的最高值</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Take the smallest and largest value of the map</source>
        <translation>取图中的最小值和最大值</translation>
    </message>
    <message>
        <source>The lowest value must be below the highest.</source>
        <translation>最低值必须小于最高值。</translation>
    </message>
    <message>
        <source>A difference is always shown in the diverging colours</source>
        <translation>差值总是用发散色显示</translation>
    </message>
    <message>
        <source>A fixed range makes maps of different steps comparable</source>
        <translation>固定范围使不同步的图可以比较</translation>
    </message>
    <message>
        <source>Dot products have no fixed bounds; −1 to 1 is for cosines only</source>
        <translation>点积没有固定界限；−1 到 1 仅用于余弦</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingLayersTab</name>
    <message>
        <source>Which layers are compared</source>
        <translation>比较哪些层</translation>
    </message>
    <message>
        <source>Layers of each checkpoint</source>
        <translation>各检查点内的层</translation>
    </message>
    <message>
        <source>Between both checkpoints</source>
        <translation>两个检查点之间</translation>
    </message>
    <message>
        <source>How CKA is estimated</source>
        <translation>CKA 的估计方式</translation>
    </message>
    <message>
        <source>CKA, biased</source>
        <translation>CKA，有偏</translation>
    </message>
    <message>
        <source>CKA, debiased</source>
        <translation>CKA，去偏</translation>
    </message>
    <message>
        <source>Linear centred kernel alignment: 1 for layers that are alike up to rotation and scale. Biased: as usually published, but near 1 for short texts whatever the layers. Debiased: about 0 for layers that have nothing in common.</source>
        <translation>线性中心化核对齐：若各层除旋转和缩放外相同，则为 1。有偏：通常发表的形式，但对于短文本，不论是哪些层都接近 1。去偏：对于毫无共同点的层约为 0。</translation>
    </message>
    <message>
        <source>Similarity of layers</source>
        <translation>层的相似度</translation>
    </message>
    <message>
        <source>Computing how alike the layers are…</source>
        <translation>正在计算各层的相似程度…</translation>
    </message>
    <message>
        <source>A snapshot holds the two sides of the future loss only. The layers between them are read from a checkpoint.</source>
        <translation>快照只含未来损失的两侧。两者之间的层从检查点读取。</translation>
    </message>
    <message>
        <source>Cancelled. Choose an estimate to begin again.</source>
        <translation>已取消。选择一种估计即可重新开始。</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>1: alike up to rotation and scale. Click a row to project that layer.</source>
        <translation>1：除旋转和缩放外相同。单击一行可投影该层。</translation>
    </message>
    <message>
        <source>%1 and %2: %3</source>
        <translation>%1 与 %2：%3</translation>
    </message>
    <message>
        <source>none, one of them does not vary</source>
        <translation>无，其中之一没有变化</translation>
    </message>
    <message>
        <source>Steps %1 and %2 · %3</source>
        <translation>第 %1 步和第 %2 步 · %3</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingMeaningTab</name>
    <message>
        <source>Which side of the future loss is read</source>
        <translation>读取未来损失的哪一侧</translation>
    </message>
    <message>
        <source>What the planning context means</source>
        <translation>规划上下文的含义</translation>
    </message>
    <message>
        <source>What the encoder plans</source>
        <translation>编码器所规划的内容</translation>
    </message>
    <message>
        <source>Meaning of each position</source>
        <translation>各位置的含义</translation>
    </message>
    <message>
        <source>A decoder-only model has no planning context, so there is no meaning to read.</source>
        <translation>仅解码器的模型没有规划上下文，因此没有可读取的含义。</translation>
    </message>
    <message>
        <source>This text is too short for a planning context.</source>
        <translation>此文本太短，没有规划上下文。</translation>
    </message>
    <message>
        <source>A snapshot does not tell the tokens near a planning context. They are read from a checkpoint.</source>
        <translation>快照不包含与规划上下文相近的词元。它们从检查点读取。</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Tokens ahead</source>
        <translation>之后的词元数</translation>
    </message>
    <message>
        <source>Share among the nearest</source>
        <translation>在最近词元中的占比</translation>
    </message>
    <message>
        <source>, step %1</source>
        <translation>，第 %1 步</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Planning context</source>
        <translation>规划上下文</translation>
    </message>
    <message>
        <source>Of the tokens that really follow, the planning context has %1 among its %2 nearest and the encoder %3. Hits are marked.</source>
        <translation>在真正随后出现的词元中，规划上下文最近的 %2 个词元包含 %1，编码器最近的则包含 %3。命中的已标出。</translation>
    </message>
    <message>
        <source>True next tokens among the nearest · %1</source>
        <translation>最近词元中真正的后续词元 · %1</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingPresenter</name>
    <message>
        <source>The run ended before the snapshot was taken.</source>
        <translation>运行在取得快照之前已结束。</translation>
    </message>
    <message>
        <source>Reading the checkpoint…</source>
        <translation>正在读取检查点…</translation>
    </message>
    <message>
        <source>Export heatmap</source>
        <translation>导出热力图</translation>
    </message>
    <message>
        <source>Waiting for the current step to end…</source>
        <translation>正在等待当前步结束…</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1 (best)</source>
        <translation>%1（最佳）</translation>
    </message>
    <message>
        <source>Export curve</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>导出 CSV</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Reading the checkpoint to compare with…</source>
        <translation>正在读取要比较的检查点…</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingProjectionTab</name>
    <message>
        <source>Which vectors are shown</source>
        <translation>显示哪些向量</translation>
    </message>
    <message>
        <source>How they are brought into a plane</source>
        <translation>如何将其投到平面上</translation>
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
        <translation>邻居 </translation>
    </message>
    <message>
        <source>Neighbours of UMAP</source>
        <translation>UMAP 的邻居数</translation>
    </message>
    <message>
        <source>How many neighbours of each point UMAP keeps together: few show fine structure, many the large one</source>
        <translation>UMAP 让每个点的多少个邻居聚在一起：少则显示细微结构，多则显示整体结构</translation>
    </message>
    <message>
        <source>What the colours tell</source>
        <translation>颜色表示什么</translation>
    </message>
    <message>
        <source>Colour by token</source>
        <translation>按词元着色</translation>
    </message>
    <message>
        <source>Colour by position</source>
        <translation>按位置着色</translation>
    </message>
    <message>
        <source>Colour by next-token loss</source>
        <translation>按下一词元损失着色</translation>
    </message>
    <message>
        <source>How near is measured, in the space of the vectors themselves</source>
        <translation>在向量自身的空间中如何度量远近</translation>
    </message>
    <message>
        <source>Nearest by cosine</source>
        <translation>按余弦最近</translation>
    </message>
    <message>
        <source>Nearest by distance</source>
        <translation>按距离最近</translation>
    </message>
    <message>
        <source>Choose a snapshot or a checkpoint to see its positions as points.</source>
        <translation>选择快照或检查点，即可将其各位置显示为点。</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingSidePanel</name>
    <message>
        <source>Display</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Cards beside the map</source>
        <translation>图旁的卡片</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingStatisticsCard</name>
    <message>
        <source>Diagonal</source>
        <translation>对角线</translation>
    </message>
    <message>
        <source>Encoder × planning context is good when it is strong along the diagonal and weak elsewhere: the encoder tells its own future from all others.</source>
        <translation>编码器 × 规划上下文在对角线上强、别处弱时为好：编码器能把自己的未来与其他未来区分开。</translation>
    </message>
    <message>
        <source>Mean on it</source>
        <translation>线上均值</translation>
    </message>
    <message>
        <source>Mean of the values at i = j</source>
        <translation>i = j 处各值的均值</translation>
    </message>
    <message>
        <source>Mean off it</source>
        <translation>线外均值</translation>
    </message>
    <message>
        <source>Mean of all other values of those rows</source>
        <translation>这些行中其他所有值的均值</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>差距</translation>
    </message>
    <message>
        <source>Mean on the diagonal minus mean off it</source>
        <translation>对角线均值减去线外均值</translation>
    </message>
    <message>
        <source>Row maxima on it</source>
        <translation>行最大值在线上</translation>
    </message>
    <message>
        <source>Rows whose diagonal value is larger than every other one</source>
        <translation>对角线值大于其他所有值的行</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Smallest and largest value of the map</source>
        <translation>图中的最小值和最大值</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对 %2</translation>
    </message>
    <message>
        <source>%1 of %2 (%3 %)</source>
        <translation>%1 / %2（%3 %）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingTabs</name>
    <message>
        <source>Ways to look at the embeddings</source>
        <translation>查看嵌入的方式</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>热力图</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>投影</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Each position as a point of a plane, and its nearest neighbours</source>
        <translation>每个位置显示为平面上的一个点，及其最近的邻居</translation>
    </message>
    <message>
        <source>How alike the layers are, within a checkpoint or between two</source>
        <translation>各层的相似程度，在一个检查点内或两个之间</translation>
    </message>
    <message>
        <source>Which positions each position reads, by layer and head</source>
        <translation>按层和头，每个位置读取哪些位置</translation>
    </message>
    <message>
        <source>Planning contexts as tokens, beside what really follows</source>
        <translation>以词元表示规划上下文，并列出真正随后的内容</translation>
    </message>
</context>
<context>
    <name>deepsight::EmbeddingView</name>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>What the encoder says at each position, against what is coming</source>
        <translation>编码器在每个位置所表达的，与即将到来的内容对照</translation>
    </message>
    <message>
        <source>No embeddings yet</source>
        <translation>还没有嵌入</translation>
    </message>
    <message>
        <source>A snapshot is taken at each evaluation of a run. Start a run, or open one that has checkpoints.</source>
        <translation>运行每次评估时会取一个快照。请开始运行，或打开有检查点的运行。</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>配置运行</translation>
    </message>
    <message>
        <source>Move the slider, choose a checkpoint, or take a snapshot of the model in training to see its map.</source>
        <translation>移动滑块、选择检查点，或对训练中的模型取快照，以查看其图。</translation>
    </message>
    <message>
        <source>Step %1 · %2 · %3</source>
        <translation>第 %1 步 · %2 · %3</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save or copy the map and the curves</source>
        <translation>保存或复制图和曲线</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Step %1 minus step %2 · %3 · %4</source>
        <translation>第 %1 步减第 %2 步 · %3 · %4</translation>
    </message>
    <message>
        <source>Map as picture…</source>
        <translation>图为图片…</translation>
    </message>
    <message>
        <source>Curve as picture…</source>
        <translation>曲线为图片…</translation>
    </message>
    <message>
        <source>Map as CSV…</source>
        <translation>图为 CSV…</translation>
    </message>
    <message>
        <source>Values per position as CSV…</source>
        <translation>各位置的值为 CSV…</translation>
    </message>
    <message>
        <source>Means by distance as CSV…</source>
        <translation>按距离的均值为 CSV…</translation>
    </message>
    <message>
        <source>Copy picture of the map</source>
        <translation>复制图的图片</translation>
    </message>
    <message>
        <source>Copy picture of the curve</source>
        <translation>复制曲线的图片</translation>
    </message>
    <message>
        <source>Copy map as CSV</source>
        <translation>以 CSV 复制图</translation>
    </message>
    <message>
        <source>Copy values per position as CSV</source>
        <translation>以 CSV 复制各位置的值</translation>
    </message>
    <message>
        <source>Copy means by distance as CSV</source>
        <translation>以 CSV 复制按距离的均值</translation>
    </message>
    <message>
        <source>%1 · step %2 · %3</source>
        <translation>%1 · 第 %2 步 · %3</translation>
    </message>
    <message>
        <source>%1 · steps %2 and %3 · %4</source>
        <translation>%1 · 第 %2 步和第 %3 步 · %4</translation>
    </message>
    <message>
        <source>Picture of this tab…</source>
        <translation>此标签页为图片…</translation>
    </message>
    <message>
        <source>Values of this tab as CSV…</source>
        <translation>此标签页的数值为 CSV…</translation>
    </message>
    <message>
        <source>Copy picture of this tab</source>
        <translation>复制此标签页的图片</translation>
    </message>
    <message>
        <source>Copy values of this tab as CSV</source>
        <translation>以 CSV 复制此标签页的数值</translation>
    </message>
    <message>
        <source>A decoder-only model has no planning context, so there is nothing to compare its encoder with. The other tabs show its layers and attention.</source>
        <translation>仅解码器的模型没有规划上下文，因此没有可与编码器比较的内容。其他标签页显示其层和注意力。</translation>
    </message>
</context>
<context>
    <name>deepsight::ExaminationPresenter</name>
    <message>
        <source>This needs the program deepsight-cli, which is neither beside this one nor in the PATH.</source>
        <translation>这需要程序 deepsight-cli，但它既不在本程序旁边，也不在 PATH 中。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>&amp;Inspect step %1…</source>
        <translation>查看第 %1 步(&amp;I)…</translation>
    </message>
    <message>
        <source>Its batch as text, and the gradient of each part of the model</source>
        <translation>其批次的文本，以及模型各部分的梯度</translation>
    </message>
    <message>
        <source>&amp;Fork from here…</source>
        <translation>从这里分叉(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Fork from here (no checkpoint up to here)</source>
        <translation>从这里分叉(&amp;F)（到此处为止没有检查点）</translation>
    </message>
    <message>
        <source>A new run that goes on from the newest checkpoint up to here</source>
        <translation>一个从截至此处最新的检查点继续的新运行</translation>
    </message>
    <message>
        <source>&amp;Open the run it was forked from</source>
        <translation>打开它分叉自的运行(&amp;O)</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>The run has not recorded this step.</source>
        <translation>该运行没有记录这一步。</translation>
    </message>
    <message>
        <source>Waiting for the replay check to end</source>
        <translation>等待重放检查结束</translation>
    </message>
    <message>
        <source>Waiting for the inspection of a step to end</source>
        <translation>等待对某一步的检查结束</translation>
    </message>
    <message>
        <source>&amp;Fork from here (only on the run&apos;s own computer)</source>
        <translation>从这里分叉(&amp;F)（只能在运行所在的计算机上）</translation>
    </message>
</context>
<context>
    <name>deepsight::ExportWeightsDialog</name>
    <message>
        <source>Step %1, the best</source>
        <translation>第 %1 步，最佳</translation>
    </message>
    <message>
        <source>Step %1, the newest</source>
        <translation>第 %1 步，最新</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export weights of %1</source>
        <translation>导出 %1 的权重</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出的进度</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <source>A PyTorch state dict of a checkpoint, as .safetensors. Names of the tensors:</source>
        <translation>检查点的 PyTorch 状态字典（state dict），格式为 .safetensors。张量的名称：</translation>
    </message>
    <message>
        <source>The file is being written; this cannot be cancelled.</source>
        <translation>正在写入文件，无法取消。</translation>
    </message>
</context>
<context>
    <name>deepsight::FailureBanner</name>
    <message>
        <source>The configuration cannot be used</source>
        <translation>配置无法使用</translation>
    </message>
    <message>
        <source>The data cannot be used</source>
        <translation>数据无法使用</translation>
    </message>
    <message>
        <source>The checkpoint cannot be used</source>
        <translation>检查点无法使用</translation>
    </message>
    <message>
        <source>The device cannot be used</source>
        <translation>设备无法使用</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>A file or folder cannot be used</source>
        <translation>文件或文件夹无法使用</translation>
    </message>
    <message>
        <source>Training diverged</source>
        <translation>训练已发散</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>程序出错</translation>
    </message>
    <message>
        <source>Halve the batch size and double the gradient accumulation: the step stays the same and needs about half the memory.</source>
        <translation>将批次大小减半并将梯度累积加倍：步保持不变，内存约需一半。</translation>
    </message>
    <message>
        <source>Free some space, then continue the run.</source>
        <translation>请释放一些空间，然后继续运行。</translation>
    </message>
    <message>
        <source>Lower the learning rate or the gradient clipping, or lengthen the warm-up.</source>
        <translation>请降低学习率或梯度裁剪值，或延长预热。</translation>
    </message>
    <message>
        <source>Please report it with the log of this run.</source>
        <translation>请附上此运行的日志报告问题。</translation>
    </message>
    <message>
        <source>The training process has ended</source>
        <translation>训练进程已结束</translation>
    </message>
    <message>
        <source>A batch size of %1 with a gradient accumulation of %2 trains on as many windows a step and should need about %3.</source>
        <translation>批次大小 %1、梯度累积 %2 时，每步训练的窗口数不变，预计约需 %3。</translation>
    </message>
    <message>
        <source>Train with batch size %1 × %2</source>
        <translation>用批次大小 %1 × %2 训练</translation>
    </message>
    <message>
        <source>Changes batch size and gradient accumulation, and goes on with this run, or starts it anew where nothing was saved</source>
        <translation>更改批次大小和梯度累积，并继续此运行；若尚未保存任何内容，则重新开始</translation>
    </message>
</context>
<context>
    <name>deepsight::FieldChooser</name>
    <message>
        <source>Type part of a field&apos;s name or path</source>
        <translation>输入字段名称或路径的一部分</translation>
    </message>
    <message>
        <source>Search a field…</source>
        <translation>搜索字段…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Has no effect under the base configuration.</source>
        <translation>在基础配置下不起作用。</translation>
    </message>
</context>
<context>
    <name>deepsight::FieldRow</name>
    <message>
        <source>Differs from the preset “%1”.</source>
        <translation>与预设“%1”不同。</translation>
    </message>
    <message>
        <source>Reset to the preset “%1”</source>
        <translation>重置为预设“%1”</translation>
    </message>
</context>
<context>
    <name>deepsight::ForkDialog</name>
    <message>
        <source>A new run goes on from the checkpoint of step %1 of %2: with its weights, optimizer moments, random generators and data order. What is changed here counts from step %3 on.</source>
        <translation>新运行从 %2 第 %1 步的检查点继续：沿用其权重、优化器矩、随机数生成器和数据顺序。此处的更改从第 %3 步起生效。</translation>
    </message>
    <message>
        <source>It is the newest checkpoint at or before step %1.</source>
        <translation>它是第 %1 步或之前最新的检查点。</translation>
    </message>
    <message>
        <source>&amp;Train it at once</source>
        <translation>立即训练(&amp;T)</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>分叉</translation>
    </message>
    <message>
        <source>Fork from step %1</source>
        <translation>从第 %1 步分叉</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>新运行的名称</translation>
    </message>
    <message>
        <source>Progress of forking</source>
        <translation>分叉的进度</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”.</source>
        <translation>请为新运行取一个不含“/”的名称。</translation>
    </message>
    <message>
        <source>The checkpoint is being copied; this cannot be cancelled.</source>
        <translation>正在复制检查点，无法取消。</translation>
    </message>
</context>
<context>
    <name>deepsight::ForkPresenter</name>
    <message>
        <source>A run is active. Stop it to train the fork.</source>
        <translation>有运行正在进行。请停止它以训练该分叉。</translation>
    </message>
    <message>
        <source>Copying the checkpoint</source>
        <translation>正在复制检查点</translation>
    </message>
    <message>
        <source>The run cannot be forked there</source>
        <translation>无法在那里分叉运行</translation>
    </message>
    <message>
        <source>Forked: %1</source>
        <translation>已分叉：%1</translation>
    </message>
    <message>
        <source>Besides what was asked for:</source>
        <translation>除所要求的之外：</translation>
    </message>
</context>
<context>
    <name>deepsight::HeatmapPlot</name>
    <message>
        <source>Similarity heatmap</source>
        <translation>相似度热力图</translation>
    </message>
    <message>
        <source>i = %1 &quot;%2&quot;, j = %3 &quot;%4&quot;</source>
        <translation>i = %1 &quot;%2&quot;, j = %3 &quot;%4&quot;</translation>
    </message>
    <message>
        <source>Arrow keys move from cell to cell, Enter chooses a row, plus and minus zoom, F shows all.</source>
        <translation>方向键在单元格间移动，Enter 选择一行，加号和减号缩放，F 显示全部。</translation>
    </message>
</context>
<context>
    <name>deepsight::HostingPresenter</name>
    <message>
        <source>This run has a process of its own. It goes on when the window is closed.</source>
        <translation>此运行有自己的进程。关闭窗口后它会继续。</translation>
    </message>
    <message>
        <source>This run is trained by the window itself. Stop it to choose.</source>
        <translation>此运行由窗口自身训练。停止后才能选择。</translation>
    </message>
    <message>
        <source>This needs the program deepsight-cli, which is neither beside this one nor in the PATH.</source>
        <translation>这需要程序 deepsight-cli，但它既不在本程序旁边，也不在 PATH 中。</translation>
    </message>
    <message>
        <source>On another computer every run has a process of its own.</source>
        <translation>在其他计算机上，每个运行都有自己的进程。</translation>
    </message>
    <message>
        <source>A run is active. Stop it to choose.</source>
        <translation>有运行正在进行。停止后才能选择。</translation>
    </message>
    <message>
        <source>A run is being started on %1.</source>
        <translation>正在 %1 上启动运行。</translation>
    </message>
</context>
<context>
    <name>deepsight::HostsBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Show or change this host</source>
        <translation>显示或更改此主机</translation>
    </message>
</context>
<context>
    <name>deepsight::HostsDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Other computers whose runs are listed, followed and steered here. They are reached by the ssh program with your own keys, and need no more than deepsight-cli.</source>
        <translation>其他计算机，其运行可在此列出、跟踪和控制。通过 ssh 程序用您自己的密钥连接，对方只需有 deepsight-cli。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Lists its runs no more. Nothing is changed or deleted there.</source>
        <translation>不再列出其运行。那里的内容不会更改或删除。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>gpu-box</source>
        <translation>gpu-box</translation>
    </message>
    <message>
        <source>What this window calls the computer</source>
        <translation>本窗口对该计算机的称呼</translation>
    </message>
    <message>
        <source>SSH destination</source>
        <translation>SSH 目标</translation>
    </message>
    <message>
        <source>user@machine</source>
        <translation>user@machine</translation>
    </message>
    <message>
        <source>As you would type it after ssh; names of ~/.ssh/config count</source>
        <translation>与在 ssh 之后输入的相同；~/.ssh/config 中的名称也有效</translation>
    </message>
    <message>
        <source>Runs folder</source>
        <translation>运行文件夹</translation>
    </message>
    <message>
        <source>~/deepsight-runs</source>
        <translation>~/deepsight-runs</translation>
    </message>
    <message>
        <source>Where its runs are; empty: where deepsight-cli there puts them</source>
        <translation>其运行所在位置；留空：那里的 deepsight-cli 存放运行的位置</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>deepsight-cli</source>
        <translation>deepsight-cli</translation>
    </message>
    <message>
        <source>The deepsight-cli there; give its path where it is not in the PATH</source>
        <translation>那里的 deepsight-cli；不在 PATH 中时请给出其路径</translation>
    </message>
    <message>
        <source>SSH options</source>
        <translation>SSH 选项</translation>
    </message>
    <message>
        <source>-p 2222</source>
        <translation>-p 2222</translation>
    </message>
    <message>
        <source>More arguments for ssh, such as a port, a key file or a jump host</source>
        <translation>ssh 的其他参数，如端口、密钥文件或跳板主机</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <source>New host</source>
        <translation>新主机</translation>
    </message>
    <message>
        <source>Give every host a name.</source>
        <translation>请为每个主机取名。</translation>
    </message>
    <message>
        <source>“%1”: a name has no “/” and does not begin with a dot.</source>
        <translation>“%1”：名称不能含“/”，也不能以点开头。</translation>
    </message>
    <message>
        <source>Two hosts are called “%1”.</source>
        <translation>有两个主机都叫“%1”。</translation>
    </message>
    <message>
        <source>“%1” needs an SSH destination, such as user@machine.</source>
        <translation>“%1”需要 SSH 目标，例如 user@machine。</translation>
    </message>
    <message>
        <source>“%1”: options such as “%2” go into the field for SSH options.</source>
        <translation>“%1”：“%2”之类的选项应填入“SSH 选项”字段。</translation>
    </message>
</context>
<context>
    <name>deepsight::ImportWeightsDialog</name>
    <message>
        <source>A DeepSight model of %1 encoder and %2 decoder layers</source>
        <translation>含 %1 个编码器层和 %2 个解码器层的 DeepSight 模型</translation>
    </message>
    <message numerus="yes">
        <source>A decoder-only model of %Ln layers</source>
        <translation>
            <numerusform>%Ln 层的仅解码器模型</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, width %2, with %3 tokens and a context of %4: %5 parameters. Its tensors have the names of %6.</source>
        <translation>%1，宽度 %2，%3 个词元，上下文长度 %4：%5 个参数。其张量采用 %6 的名称。</translation>
    </message>
    <message>
        <source>Nothing says how many attention heads it has, and no shape tells: with a wrong number it writes nonsense.</source>
        <translation>没有说明它有多少个注意力头，从形状也看不出：数目错误时，它会写出毫无意义的内容。</translation>
    </message>
    <message>
        <source>Choose &amp;data…</source>
        <translation>选择数据(&amp;D)…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import weights</source>
        <translation>导入权重</translation>
    </message>
    <message>
        <source>Name of the new run</source>
        <translation>新运行的名称</translation>
    </message>
    <message>
        <source>The text or tokens that the weights are tried and trained on</source>
        <translation>用于试用和训练这些权重的文本或词元</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入的进度</translation>
    </message>
    <message>
        <source>&amp;Name of the run</source>
        <translation>运行的名称(&amp;N)</translation>
    </message>
    <message>
        <source>Data and training</source>
        <translation>数据与训练</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”.</source>
        <translation>请为新运行取一个不含“/”的名称。</translation>
    </message>
    <message>
        <source>Correct the marked fields first.</source>
        <translation>请先更正标出的字段。</translation>
    </message>
</context>
<context>
    <name>deepsight::Inspection</name>
    <message>
        <source>An unknown error occurred. Please report this.</source>
        <translation>发生未知错误。请报告此问题。</translation>
    </message>
</context>
<context>
    <name>deepsight::InspectorTab</name>
    <message>
        <source>Nothing to show here</source>
        <translation>此处没有可显示的内容</translation>
    </message>
    <message>
        <source>Read the newest checkpoint</source>
        <translation>读取最新的检查点</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>还没有检查点</translation>
    </message>
</context>
<context>
    <name>deepsight::JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>计算进度</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>停止计算</translation>
    </message>
</context>
<context>
    <name>deepsight::LaunchPanel</name>
    <message>
        <source>Launch</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>No run yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Open run folder</source>
        <translation>打开运行文件夹</translation>
    </message>
    <message>
        <source>Show all curves</source>
        <translation>显示全部曲线</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>The curve begins with the first step.</source>
        <translation>曲线从第一步开始。</translation>
    </message>
    <message>
        <source>Start a run and follow it</source>
        <translation>启动运行并跟踪它</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>Checkpoint at step %1</source>
        <translation>第 %1 步的检查点</translation>
    </message>
    <message>
        <source>Alarm at step %1: %2</source>
        <translation>第 %1 步的警报：%2</translation>
    </message>
    <message>
        <source>Not ready to start</source>
        <translation>尚不能开始</translation>
    </message>
    <message>
        <source>Start with what the Configure page describes, or change it there.</source>
        <translation>按“配置”页所述开始，或在那里修改。</translation>
    </message>
    <message>
        <source>Train in a process of its own</source>
        <translation>在单独的进程中训练</translation>
    </message>
    <message>
        <source>Shows on the curves where</source>
        <translation>在曲线上显示位置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln steps skipped</source>
        <translation>
            <numerusform>跳过 %Ln 步</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln times rolled back</source>
        <translation>
            <numerusform>回退 %Ln 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Training then survives a crash of this window or of a driver, and goes on when the window is closed. The window finds it again.</source>
        <translation>这样，训练在本窗口或驱动程序崩溃后仍会继续，关闭窗口后也会继续。窗口会重新找到它。</translation>
    </message>
    <message>
        <source>Train on</source>
        <translation>训练位置</translation>
    </message>
    <message>
        <source>Computer that trains</source>
        <translation>用于训练的计算机</translation>
    </message>
    <message>
        <source>Processes that train together</source>
        <translation>共同训练的进程</translation>
    </message>
    <message>
        <source>Processes: </source>
        <translation>进程数：</translation>
    </message>
    <message>
        <source>So many processes share the micro-batches of each step, one on each GPU. They train what one process trains with the same configuration.</source>
        <translation>由这么多进程分担每一步的微批次，每个 GPU 一个进程。训练结果与单个进程用相同配置训练的一样。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ranks</source>
        <translation>
            <numerusform>%Ln 个 rank</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Where the next run is trained</source>
        <translation>下一个运行在何处训练</translation>
    </message>
</context>
<context>
    <name>deepsight::LineagePresenter</name>
    <message>
        <source>Forked from %1 at step %2</source>
        <translation>分叉自 %1 的第 %2 步</translation>
    </message>
    <message>
        <source>That run is neither beside this one nor in the runs folder. It was in %1.</source>
        <translation>该运行既不在此运行旁边，也不在运行文件夹中。它原在 %1。</translation>
    </message>
    <message>
        <source>Opens %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>%1 up to step %2</source>
        <translation>%1，至第 %2 步</translation>
    </message>
</context>
<context>
    <name>deepsight::LiveSettingsDialog</name>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Change while it trains</source>
        <translation>训练时更改</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Counts from the first step that has not begun, is marked on the curves and stands in the run&apos;s record. A learning-rate schedule keeps its shape. config.json stays what the run began with.</source>
        <translation>从第一个尚未开始的步起生效，标在曲线上，并写入运行的记录。学习率调度保持其形状。config.json 仍保留运行开始时的内容。</translation>
    </message>
    <message>
        <source>Asked for; it counts after the step that is under way.</source>
        <translation>已请求；在正在进行的步之后生效。</translation>
    </message>
    <message>
        <source>%1 is %2 (before: %3) from step %4 on.</source>
        <translation>从第 %4 步起，%1 为 %2（之前：%3）。</translation>
    </message>
    <message>
        <source>The run no longer trains. To go on with other settings, fork it from one of its steps on the Curves page.</source>
        <translation>运行已不再训练。要以其他设置继续，请在“曲线”页从其某一步分叉。</translation>
    </message>
</context>
<context>
    <name>deepsight::LogImport</name>
    <message>
        <source>Cannot import the log</source>
        <translation>无法导入日志</translation>
    </message>
    <message>
        <source>Import log</source>
        <translation>导入日志</translation>
    </message>
    <message>
        <source>Logs (*.csv *.tsv *.jsonl *.ndjson *.json *.log *.txt *.out *tfevents*)</source>
        <translation>日志 (*.csv *.tsv *.jsonl *.ndjson *.json *.log *.txt *.out *tfevents*)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
</context>
<context>
    <name>deepsight::LogImportDialog</name>
    <message>
        <source>TensorBoard events</source>
        <translation>TensorBoard 事件</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 表格</translation>
    </message>
    <message>
        <source>JSON log</source>
        <translation>JSON 日志</translation>
    </message>
    <message>
        <source>Printed log</source>
        <translation>打印的日志</translation>
    </message>
    <message>
        <source>Train loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Future loss (train)</source>
        <translation>未来损失（训练）</translation>
    </message>
    <message>
        <source>Future loss (validation)</source>
        <translation>未来损失（验证）</translation>
    </message>
    <message>
        <source>Import log</source>
        <translation>导入日志</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Draws the chosen curves beside those of the run</source>
        <translation>在此运行的曲线旁绘制所选曲线</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln 个运行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 个点</translation>
    </message>
    <message>
        <source>%1 lines or records hold no figure for a step.</source>
        <translation>%1 行或记录不含某一步的数值。</translation>
    </message>
    <message>
        <source>%1 points are left out, because the run went on from an earlier step.</source>
        <translation>省略了 %1 个点，因为运行从较早的步继续。</translation>
    </message>
    <message>
        <source>It tells neither tokens nor times: look at it over the steps.</source>
        <translation>它既没有词元数也没有时间：请按步查看。</translation>
    </message>
    <message>
        <source>It does not tell tokens: look at it over steps or time.</source>
        <translation>它没有词元数：请按步或时间查看。</translation>
    </message>
    <message>
        <source>The last record is not complete yet.</source>
        <translation>最后一条记录尚不完整。</translation>
    </message>
    <message>
        <source>Not drawn</source>
        <translation>不绘制</translation>
    </message>
    <message>
        <source>%1 (%2 points)</source>
        <translation>%1（%2 个点）</translation>
    </message>
    <message numerus="yes">
        <source>Not drawn: %1 and %Ln others.</source>
        <translation>
            <numerusform>不绘制：%1 及其他 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not drawn: %1.</source>
        <translation>不绘制：%1。</translation>
    </message>
</context>
<context>
    <name>deepsight::LogOverlays</name>
    <message>
        <source>%1 does not hold the curves any more that were drawn of it.</source>
        <translation>%1 不再包含之前由其绘制的曲线。</translation>
    </message>
</context>
<context>
    <name>deepsight::LogView</name>
    <message>
        <source>Warning:</source>
        <translation>警告：</translation>
    </message>
    <message>
        <source>Error:</source>
        <translation>错误：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Messages of the run appear here.</source>
        <translation>运行的消息会显示在这里。</translation>
    </message>
    <message>
        <source>Copy the whole log</source>
        <translation>复制整个日志</translation>
    </message>
</context>
<context>
    <name>deepsight::LossPlot</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>× marks values that are NaN or infinite.</source>
        <translation>× 标出 NaN 或无穷大的值。</translation>
    </message>
    <message>
        <source>▾ marks values ≤ 0, which a log axis cannot show.</source>
        <translation>▾ 标出对数轴无法显示的 ≤ 0 的值。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Tokens trained on</source>
        <translation>已训练的词元</translation>
    </message>
    <message>
        <source>Training time (h:mm:ss)</source>
        <translation>训练时间 (h:mm:ss)</translation>
    </message>
    <message>
        <source>Step %1 · %2 tokens · %3</source>
        <translation>第 %1 步 · %2 个词元 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln points lie outside the vertical range.</source>
        <translation>
            <numerusform>%Ln 个点在纵轴范围之外。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 个词元</translation>
    </message>
    <message>
        <source>After %1</source>
        <translation>%1 后</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>%1 (smoothed %2)</source>
        <translation>%1（平滑 %2）</translation>
    </message>
    <message>
        <source>%1 (step %2)</source>
        <translation>%1（第 %2 步）</translation>
    </message>
    <message>
        <source>%1, smoothed</source>
        <translation>%1（平滑）</translation>
    </message>
    <message>
        <source>Step %1 · %2</source>
        <translation>第 %1 步 · %2</translation>
    </message>
    <message>
        <source>Arrow keys move the crosshair, Enter tells what can be done at its step, plus and minus zoom, F shows the whole run.</source>
        <translation>方向键移动十字线，Enter 显示在该步可执行的操作，加号和减号缩放，F 显示整个运行。</translation>
    </message>
    <message>
        <source>%1 (%2 … %3)</source>
        <translation>%1（%2 … %3）</translation>
    </message>
</context>
<context>
    <name>deepsight::MainMenu</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New configuration from preset</source>
        <translation>从预设新建配置(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Import configuration…</source>
        <translation>导入配置(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export configuration…</source>
        <translation>导出配置(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Open run…</source>
        <translation>打开运行(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent run</source>
        <translation>打开最近的运行(&amp;R)</translation>
    </message>
    <message>
        <source>Runs &amp;folder…</source>
        <translation>运行文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Where the folders of new runs are made</source>
        <translation>新运行的文件夹所在位置</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Start new run</source>
        <translation>开始新运行(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;top and save</source>
        <translation>停止并保存(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Continue stopped run</source>
        <translation>继续已停止的运行(&amp;C)</translation>
    </message>
    <message>
        <source>Show run &amp;folder</source>
        <translation>显示运行文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About DeepSight</source>
        <translation>关于 DeepSight(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Recent &amp;configurations</source>
        <translation>最近的配置(&amp;C)</translation>
    </message>
    <message>
        <source>Recent &amp;data</source>
        <translation>最近的数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>查找命令(&amp;F)…</translation>
    </message>
    <message>
        <source>Copy &amp;equivalent command</source>
        <translation>复制等效命令(&amp;E)</translation>
    </message>
    <message>
        <source>The deepsight-cli command that trains the form&apos;s configuration</source>
        <translation>训练表单中配置的 deepsight-cli 命令</translation>
    </message>
    <message>
        <source>&amp;Notify when a run ends</source>
        <translation>运行结束时通知(&amp;N)</translation>
    </message>
    <message>
        <source>Also when it raises an alarm, while this window is not active</source>
        <translation>此窗口未激活时，发出警报也会通知</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>清除列表(&amp;C)</translation>
    </message>
    <message>
        <source>A run is active</source>
        <translation>有运行正在进行</translation>
    </message>
    <message>
        <source>No run is active</source>
        <translation>没有正在进行的运行</translation>
    </message>
    <message>
        <source>No run with a checkpoint is open</source>
        <translation>没有打开带检查点的运行</translation>
    </message>
    <message>
        <source>No run is open</source>
        <translation>没有打开的运行</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>没有可撤销的</translation>
    </message>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>没有可重做的</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Harden the learned split…</source>
        <translation>固化学到的划分(&amp;H)…</translation>
    </message>
    <message>
        <source>Makes a new run whose encoder ends where the learned split has settled</source>
        <translation>新建一个运行，其编码器在学到的划分所稳定的位置结束</translation>
    </message>
    <message>
        <source>The run has no checkpoint yet</source>
        <translation>该运行还没有检查点</translation>
    </message>
    <message>
        <source>The open run has no learned split</source>
        <translation>打开的运行没有学到的划分</translation>
    </message>
    <message>
        <source>Import &amp;log…</source>
        <translation>导入日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Draws the curves of another program beside those of the run</source>
        <translation>在此运行的曲线旁绘制其他程序的曲线</translation>
    </message>
    <message>
        <source>&amp;Replay check…</source>
        <translation>重放检查(&amp;R)…</translation>
    </message>
    <message>
        <source>Trains the run&apos;s first steps again and compares every logged number</source>
        <translation>重新训练运行的前几步，并比较每个记录的数</translation>
    </message>
    <message>
        <source>E&amp;xport as TensorBoard events…</source>
        <translation>导出为 TensorBoard 事件(&amp;X)…</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>保存报告(&amp;O)…</translation>
    </message>
    <message>
        <source>One HTML or PDF file with all that there is to say of the run</source>
        <translation>一个 HTML 或 PDF 文件，包含关于此运行的全部内容</translation>
    </message>
    <message>
        <source>This needs the program deepsight-cli</source>
        <translation>这需要程序 deepsight-cli</translation>
    </message>
    <message>
        <source>Import &amp;weights…</source>
        <translation>导入权重(&amp;W)…</translation>
    </message>
    <message>
        <source>Makes a run that begins with weights from elsewhere: DeepSight&apos;s, nanoGPT&apos;s, GPT-2&apos;s</source>
        <translation>新建一个运行，从别处的权重开始：DeepSight、nanoGPT 或 GPT-2 的权重</translation>
    </message>
    <message>
        <source>&amp;Hosts…</source>
        <translation>主机(&amp;H)…</translation>
    </message>
    <message>
        <source>Other computers whose runs are listed and followed over SSH</source>
        <translation>其他计算机，其运行通过 SSH 列出和跟踪</translation>
    </message>
    <message>
        <source>Export &amp;weights…</source>
        <translation>导出权重(&amp;W)…</translation>
    </message>
    <message>
        <source>Writes a checkpoint&apos;s weights as a PyTorch state dict</source>
        <translation>将检查点的权重写为 PyTorch 状态字典（state dict）</translation>
    </message>
    <message>
        <source>The open run is on another computer</source>
        <translation>打开的运行在其他计算机上</translation>
    </message>
</context>
<context>
    <name>deepsight::MainWindow</name>
    <message>
        <source>Open run</source>
        <translation>打开运行</translation>
    </message>
    <message>
        <source>Folder of new runs</source>
        <translation>新运行的文件夹</translation>
    </message>
    <message>
        <source>New runs are made in %1.</source>
        <translation>新运行建在 %1 中。</translation>
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
        <translation>继续运行</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln steps are done. Train on until step:</source>
        <translation>
            <numerusform>全部 %Ln 步已完成。继续训练到第几步：</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Training is active</source>
        <translation>训练正在进行</translation>
    </message>
    <message>
        <source>Stop training, save it and close? The run can be continued later.</source>
        <translation>停止训练、保存并关闭吗？运行以后可以继续。</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>保存并关闭</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Saving the run…</source>
        <translation>正在保存运行…</translation>
    </message>
    <message>
        <source>The run is trained in a process of its own and can go on without this window, which finds it again when it is opened.</source>
        <translation>此运行在单独的进程中训练，没有本窗口也能继续；再次打开窗口时会重新找到它。</translation>
    </message>
    <message>
        <source>The other runs of the sweep wait until you continue it.</source>
        <translation>扫描实验中的其他运行会等到您继续该实验。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close, keep training</source>
        <translation>关闭，继续训练</translation>
    </message>
    <message>
        <source>Stop, save and close</source>
        <translation>停止、保存并关闭</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>不等待，直接关闭</translation>
    </message>
</context>
<context>
    <name>deepsight::MeaningModel</name>
    <message>
        <source>Nearest tokens, step %1</source>
        <translation>最近的词元，第 %1 步</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>在文本中</translation>
    </message>
    <message>
        <source>True next tokens and their ranks</source>
        <translation>真正的后续词元及其排名</translation>
    </message>
</context>
<context>
    <name>deepsight::MemoryCard</name>
    <message>
        <source>Peak memory</source>
        <translation>内存峰值</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>of %1 on the graphics card</source>
        <translation>显卡共 %1</translation>
    </message>
    <message>
        <source>of %1 available on this machine</source>
        <translation>本机可用 %1</translation>
    </message>
    <message>
        <source>Derived from what training allocates; not verified on a card.</source>
        <translation>由训练所分配的内存推出；未在显卡上验证。</translation>
    </message>
    <message>
        <source>Derived from what training allocates, within 15 % of the measured peak. Mapped token files do not count.</source>
        <translation>由训练所分配的内存推出，与实测峰值相差在 15 % 以内。映射的词元文件不计。</translation>
    </message>
    <message>
        <source>This does not fit. Lower the batch size and raise gradient accumulation, recompute activations, or make the model smaller.</source>
        <translation>放不下。请减小批次大小并增大梯度累积、重新计算激活，或减小模型。</translation>
    </message>
</context>
<context>
    <name>deepsight::MessageOverlay</name>
    <message>
        <source>Dismiss the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelDiagram</name>
    <message>
        <source>Model diagram</source>
        <translation>模型图</translation>
    </message>
    <message>
        <source>%1. Output %2. Parameters: %3. Share of compute: %4. The arrow keys go from part to part.</source>
        <translation>%1。输出 %2。参数：%3。计算量占比：%4。方向键在各部分间移动。</translation>
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
        <translation>公式</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Operations per token</source>
        <translation>每词元运算次数</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>none of its own</source>
        <translation>没有自己的参数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelPresenter</name>
    <message>
        <source>Export model diagram</source>
        <translation>导出模型图</translation>
    </message>
    <message>
        <source>About %1 of memory, but only %2 are available</source>
        <translation>约需 %1 内存，但只有 %2 可用</translation>
    </message>
    <message>
        <source>About %1 of memory, %2 to finish on this machine</source>
        <translation>约需 %1 内存，本机约 %2 完成</translation>
    </message>
    <message>
        <source>About %1 of memory</source>
        <translation>约需 %1 内存</translation>
    </message>
    <message>
        <source>A run is training. Both would be slower, so the speed is measured when it has ended.</source>
        <translation>有运行正在训练。同时测速两者都会变慢，因此在其结束后再测。</translation>
    </message>
    <message>
        <source>Correct the marked fields on the Configure page first.</source>
        <translation>请先在“配置”页更正标出的字段。</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>尚未测量。</translation>
    </message>
</context>
<context>
    <name>deepsight::ModelView</name>
    <message>
        <source>B = %1 windows of T = %2 tokens, width d = %3, vocabulary V = %4</source>
        <translation>B = %1 个窗口，每窗 T = %2 个词元，宽度 d = %3，词表 V = %4</translation>
    </message>
    <message>
        <source>No model to draw</source>
        <translation>没有可画的模型</translation>
    </message>
    <message>
        <source>A value of the configuration is out of range. Correct it to see the model.</source>
        <translation>配置中有值超出范围。更正后即可看到模型。</translation>
    </message>
    <message>
        <source>Go to Configure</source>
        <translation>转到“配置”</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>The configured model, part by part, and what it takes</source>
        <translation>所配置的模型，逐部分及其所需</translation>
    </message>
    <message>
        <source>Bars show</source>
        <translation>条形表示</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>计算量</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save or copy the diagram</source>
        <translation>保存或复制此图</translation>
    </message>
    <message>
        <source>Diagram as picture…</source>
        <translation>图为图片…</translation>
    </message>
    <message>
        <source>Copy diagram</source>
        <translation>复制图</translation>
    </message>
    <message>
        <source>Details and estimates</source>
        <translation>详情与估计</translation>
    </message>
    <message>
        <source>Model diagram</source>
        <translation>模型图</translation>
    </message>
    <message>
        <source>B = %1 windows of T = %2 tokens, width d = %3, vocabulary V = %4, horizon n = %5</source>
        <translation>B = %1 个窗口，每窗 T = %2 个词元，宽度 d = %3，词表 V = %4，前瞻步数 n = %5</translation>
    </message>
</context>
<context>
    <name>deepsight::NeighbourList</name>
    <message>
        <source>encoder output %1 “%2”</source>
        <translation>编码器输出 %1“%2”</translation>
    </message>
    <message>
        <source>planning context %1 “%2”</source>
        <translation>规划上下文 %1“%2”</translation>
    </message>
    <message>
        <source>position %1 “%2”</source>
        <translation>位置 %1“%2”</translation>
    </message>
    <message>
        <source>Nearest positions</source>
        <translation>最近的位置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>At</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>In the text</source>
        <translation>在文本中</translation>
    </message>
    <message>
        <source>Click a point to see what is nearest to it.</source>
        <translation>单击一个点可查看与它最近的点。</translation>
    </message>
    <message>
        <source>Nearest to %1</source>
        <translation>与 %1 最近</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
</context>
<context>
    <name>deepsight::NoticeBanner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>deepsight::Notifier</name>
    <message>
        <source>Alarm in %1</source>
        <translation>%1 发出警报</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>第 %1 步：%2</translation>
    </message>
    <message>
        <source>%1 of %2 steps are done.</source>
        <translation>%2 步中已完成 %1 步。</translation>
    </message>
    <message>
        <source>%1 is finished</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>%1 is stopped and saved</source>
        <translation>%1 已停止并保存</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>The sweep %1 is done</source>
        <translation>扫描实验 %1 已完成</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs finished.</source>
        <translation>
            <numerusform>%Ln 个运行中已完成 %1 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::PageNavigation</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1 (Ctrl+%2)</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>启动</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Sweeps</source>
        <translation>扫描实验</translation>
    </message>
</context>
<context>
    <name>deepsight::ParallelCoordinates</name>
    <message>
        <source>Parallel coordinates of the runs</source>
        <translation>各运行的平行坐标</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>deepsight::ParameterCard</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Published parameter counts leave the position table out</source>
        <translation>已发表的参数量不含位置表</translation>
    </message>
    <message>
        <source>%1 without position table</source>
        <translation>不含位置表 %1</translation>
    </message>
    <message>
        <source>Known once every value is in range</source>
        <translation>所有值都在范围内时即可知</translation>
    </message>
    <message>
        <source>Use batch size %1 × %2</source>
        <translation>使用批次大小 %1 × %2</translation>
    </message>
    <message>
        <source>Batch size × gradient accumulation: a step trains on as many windows as before and should need about %1</source>
        <translation>批次大小 × 梯度累积：每步训练的窗口数与之前相同，预计约需 %1</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningChartCard</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>At %1 – %2</source>
        <translation>在 %1 – %2</translation>
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
        <translation>未解释方差的比例，1 − R²：|u − y|² 之和除以 |y − y 的均值|² 之和，其中 u 是未来损失的编码器一侧，y 是规划上下文。它与尺度无关，因此坍缩无法使其降低。0：完美；1 或以上：不优于常量。仅过去：由到目前为止的词元做岭回归得到的同一量，规划必须优于它。</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>离散度</translation>
    </message>
    <message>
        <source>Standard deviation of u over positions, the mean of all channels (as in VICReg, arXiv 2105.04906). 0: every position says the same. A channel is dead below 0.01.</source>
        <translation>u 在各位置上的标准差，对所有通道取均值（如 VICReg，arXiv 2105.04906）。0：每个位置都一样。低于 0.01 的通道为失效。</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>How many directions u uses: exp of the entropy of its normalised singular values, with the mean taken off (RankMe, arXiv 2210.02885). Raw: with the mean; near 1 it says one constant direction. Blind to scale: what shrinks to nothing may keep its rank.</source>
        <translation>u 使用多少个方向：去均值后归一化奇异值的熵的 exp（RankMe，arXiv 2210.02885）。原始：含均值；接近 1 时只表达一个恒定方向。与尺度无关：缩小至零者可能保持其秩。</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>梯度</translation>
    </message>
    <message>
        <source>Gradient share: length of the gradient of coefficient × future loss at the encoder output, over that of the next-token loss. Where it falls to 0, the future loss has stopped teaching the encoder: the earliest sign.</source>
        <translation>梯度占比：编码器输出处 系数 × 未来损失 的梯度长度，除以下一词元损失的梯度长度。降到 0 时，未来损失已不再教编码器：这是最早的迹象。</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>平均余弦</translation>
    </message>
    <message>
        <source>Of random pairs of positions of u (Ethayarajh 2019, arXiv 1909.00512). Near 0: they point everywhere; near 1: all into a narrow cone.</source>
        <translation>u 的随机位置对之间（Ethayarajh 2019, arXiv 1909.00512）。接近 0：指向各个方向；接近 1：全都在一个窄锥内。</translation>
    </message>
    <message>
        <source>CKA</source>
        <translation>CKA</translation>
    </message>
    <message>
        <source>Linear centred kernel alignment of u and y, debiased (arXiv 1905.00414, 2010.15327): their likeness whatever their rotation and scale. 0: unrelated; 1: the same shape.</source>
        <translation>u 与 y 的线性中心化核对齐，已去偏（arXiv 1905.00414, 2010.15327）：不论旋转和缩放的相似程度。0：无关；1：形状相同。</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Root mean square of the gain of the encoder&apos;s planning norm. The published objective collapses by driving it to 0. Signal: |gain × LN(h)| over |bias|; below 1 the bias outweighs what the encoder says.</source>
        <translation>编码器规划归一化的增益的均方根。已发表的目标把它压到 0 而坍缩。信号：|增益 × LN(h)| 除以 |偏置|；低于 1 时偏置压过编码器所表达的内容。</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Mean |u − y|² of unit vectors: 0 where they agree, 2 where they are unrelated. Uniformity: log of the mean of exp(−2 |u − u&apos;|²); 0 where all are alike, −4 where they spread evenly (arXiv 2005.10242).</source>
        <translation>单位向量的 |u − y|² 均值：一致时为 0，无关时为 2。均匀性：exp(−2 |u − u&apos;|²) 的均值的对数；全都相同时为 0，均匀分布时为 −4（arXiv 2005.10242）。</translation>
    </message>
    <message>
        <source>past alone %1</source>
        <translation>仅过去 %1</translation>
    </message>
    <message>
        <source>%1 dead</source>
        <translation>%1 个失效</translation>
    </message>
    <message>
        <source>least %1</source>
        <translation>最小 %1</translation>
    </message>
    <message>
        <source>of %1, raw %2</source>
        <translation>共 %1，原始 %2</translation>
    </message>
    <message>
        <source>of next-token&apos;s</source>
        <translation>相对于下一词元损失</translation>
    </message>
    <message>
        <source>1: a cone</source>
        <translation>1：锥形</translation>
    </message>
    <message>
        <source>with context</source>
        <translation>与上下文</translation>
    </message>
    <message>
        <source>signal %1</source>
        <translation>信号 %1</translation>
    </message>
    <message>
        <source>uniformity %1</source>
        <translation>均匀性 %1</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningPresenter</name>
    <message>
        <source>Export planning measurements</source>
        <translation>导出规划测量值</translation>
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
        <translation>更改配置</translation>
    </message>
    <message>
        <source>Shows the planning objective on the Configure page</source>
        <translation>在“配置”页显示规划目标</translation>
    </message>
    <message>
        <source>%1 since step %2</source>
        <translation>%1，自第 %2 步起</translation>
    </message>
    <message>
        <source>State of planning: %1</source>
        <translation>规划状态：%1</translation>
    </message>
    <message>
        <source>at step %1</source>
        <translation>在第 %1 步</translation>
    </message>
    <message>
        <source>since step %1, last measured at step %2</source>
        <translation>自第 %1 步起，最近测量于第 %2 步</translation>
    </message>
</context>
<context>
    <name>deepsight::PlanningView</name>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>配置运行</translation>
    </message>
    <message>
        <source>Planning over steps</source>
        <translation>各步的规划</translation>
    </message>
    <message>
        <source>By distance</source>
        <translation>按距离</translation>
    </message>
    <message>
        <source>FVU of ridge regressions to the embedding of the token z positions ahead, fitted on one half of the rows and measured on the other: from the encoder output, and from the past alone (the token, the mean of those before it). Where the encoder lies below, it knows something of that token which the past does not say outright.</source>
        <translation>对 z 个位置之后词元的嵌入做岭回归的 FVU，在一半的行上拟合，在另一半上测量：由编码器输出，以及仅由过去（该词元、之前词元的均值）。编码器较低之处，它对该词元知道一些过去没有直接说明的内容。</translation>
    </message>
    <message>
        <source>Learned aggregation</source>
        <translation>学到的聚合</translation>
    </message>
    <message>
        <source>How much the embedding of each future token counts in the planning context. A weight that moves to the nearest token, or to the present, makes the target easier to match without any planning.</source>
        <translation>每个未来词元的嵌入在规划上下文中的分量。权重移向最近的词元或移向现在，会使目标无需任何规划就更容易匹配。</translation>
    </message>
    <message>
        <source>Learned split</source>
        <translation>学到的划分</translation>
    </message>
    <message>
        <source>Probability that the encoder ends after a layer. It should settle on one layer before the split is made final.</source>
        <translation>编码器在某层之后结束的概率。在最终确定划分之前，它应稳定在一层上。</translation>
    </message>
    <message>
        <source>Whether the encoder plans, or has collapsed</source>
        <translation>编码器是在规划，还是已坍缩</translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>尚无测量</translation>
    </message>
    <message>
        <source>How well the encoder plans appears here with the first evaluation of a run.</source>
        <translation>编码器的规划能力在运行首次评估时显示于此。</translation>
    </message>
    <message>
        <source>The baseline has no encoder</source>
        <translation>基线没有编码器</translation>
    </message>
    <message>
        <source>It learns the next token alone, so there is no plan that could be measured.</source>
        <translation>它只学习下一词元，因此没有可测量的规划。</translation>
    </message>
    <message>
        <source>No encoder to measure</source>
        <translation>没有可测量的编码器</translation>
    </message>
    <message>
        <source>This model predicts later tokens themselves, from a decoder alone; that target cannot collapse.</source>
        <translation>此模型仅用解码器预测后续词元本身；该目标不会坍缩。</translation>
    </message>
    <message>
        <source>No planning objective</source>
        <translation>无规划目标</translation>
    </message>
    <message>
        <source>This run trains the next-token loss alone. Choose a disaffinity score to train the encoder to plan.</source>
        <translation>此运行只训练下一词元损失。选择一种差异度量即可训练编码器进行规划。</translation>
    </message>
    <message>
        <source>Not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>The evaluations of this run hold no measurements of its planning.</source>
        <translation>此运行的评估不含其规划的测量值。</translation>
    </message>
    <message>
        <source>How well the encoder plans appears here with the first evaluation, at step %1.</source>
        <translation>编码器的规划能力在首次评估（第 %1 步）时显示于此。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save or copy the picture or its values</source>
        <translation>保存或复制图片或其数值</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>数值为 CSV…</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation>以 CSV 复制数值</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
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
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>另有 %Ln 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::PositionChart</name>
    <message>
        <source>Curve over positions</source>
        <translation>各位置的曲线</translation>
    </message>
    <message>
        <source>Left and Right read the curve from position to position.</source>
        <translation>左右键逐位置读取曲线。</translation>
    </message>
</context>
<context>
    <name>deepsight::PresetPicker</name>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Fills the whole form with a ready configuration</source>
        <translation>用现成的配置填写整个表单</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>deepsight::ProjectionPane</name>
    <message>
        <source>Cancelled. Choose a method to begin again.</source>
        <translation>已取消。选择一种方法即可重新开始。</translation>
    </message>
    <message numerus="yes">
        <source>UMAP, %Ln neighbours</source>
        <translation>
            <numerusform>UMAP，%Ln 个邻居</numerusform>
        </translation>
    </message>
    <message>
        <source>PCA</source>
        <translation>PCA</translation>
    </message>
    <message>
        <source>PCA, %1 % of the variance</source>
        <translation>PCA，占方差的 %1 %</translation>
    </message>
    <message>
        <source>%1, next-token loss %2 nats</source>
        <translation>%1，下一词元损失 %2 nat</translation>
    </message>
</context>
<context>
    <name>deepsight::RemoteCheckpointsBar</name>
    <message>
        <source>Copy here</source>
        <translation>复制到本机</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Checkpoint on the run&apos;s host</source>
        <translation>运行所在主机上的检查点</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Step %1 (best)</source>
        <translation>第 %1 步（最佳）</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1，在本机</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Checkpoints on %1</source>
        <translation>%1 上的检查点</translation>
    </message>
    <message>
        <source>It is here and can be chosen below.</source>
        <translation>它已在本机，可在下面选择。</translation>
    </message>
    <message>
        <source>Copies the checkpoint, so that this page can read it. An interrupted copy is gone on with.</source>
        <translation>复制检查点，使本页能读取它。中断的复制会接着进行。</translation>
    </message>
    <message>
        <source>None was saved there yet.</source>
        <translation>那里尚未保存检查点。</translation>
    </message>
    <message>
        <source>Copying step %1…</source>
        <translation>正在复制第 %1 步…</translation>
    </message>
</context>
<context>
    <name>deepsight::RemoteHosts</name>
    <message>
        <source>%1, deepsight-cli %2</source>
        <translation>%1，deepsight-cli %2</translation>
    </message>
    <message>
        <source>%1 free of %2 for runs in %3</source>
        <translation>运行所在的 %3：可用 %1，共 %2</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>未连接</translation>
    </message>
    <message>
        <source>connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>reconnecting in %1 s</source>
        <translation>%1 秒后重新连接</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not connected yet</source>
        <translation>尚未连接</translation>
    </message>
    <message>
        <source>Its runs are shown as they were at %1.</source>
        <translation>显示的是其运行在 %1 时的状态。</translation>
    </message>
</context>
<context>
    <name>deepsight::RemotePresenter</name>
    <message>
        <source>connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, last point %2 ago</source>
        <translation>%1，最后一点在 %2前</translation>
    </message>
    <message numerus="yes">
        <source>%Ln commands wait until the host is reached.</source>
        <translation>
            <numerusform>%Ln 条命令正在等待连上主机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot read the hosts</source>
        <translation>无法读取主机</translation>
    </message>
</context>
<context>
    <name>deepsight::RemoteSession</name>
    <message>
        <source>Cannot open the run</source>
        <translation>无法打开运行</translation>
    </message>
    <message>
        <source>Its host “%1” is not among your hosts any more.</source>
        <translation>其主机“%1”已不在您的主机之中。</translation>
    </message>
    <message>
        <source>Copying %1 from %2…</source>
        <translation>正在从 %2 复制 %1…</translation>
    </message>
    <message>
        <source>Copying %1 from %2: %3 of %4</source>
        <translation>正在从 %2 复制 %1：%3 / %4</translation>
    </message>
    <message>
        <source>Cannot copy the run</source>
        <translation>无法复制运行</translation>
    </message>
    <message>
        <source>Cannot start on %1</source>
        <translation>无法在 %1 上启动</translation>
    </message>
    <message>
        <source>Cannot continue on %1</source>
        <translation>无法在 %1 上继续</translation>
    </message>
    <message>
        <source>“%1” is not among your hosts any more.</source>
        <translation>“%1”已不在您的主机之中。</translation>
    </message>
    <message>
        <source>Starting on %1…</source>
        <translation>正在 %1 上启动…</translation>
    </message>
</context>
<context>
    <name>deepsight::ReplayDialog</name>
    <message>
        <source>Replay</source>
        <translation>重放</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Replay check of %1</source>
        <translation>%1 的重放检查</translation>
    </message>
    <message>
        <source>Where the replay begins</source>
        <translation>重放的起点</translation>
    </message>
    <message>
        <source>Where the run began</source>
        <translation>运行的起点</translation>
    </message>
    <message>
        <source>Checkpoint of step %1</source>
        <translation>第 %1 步的检查点</translation>
    </message>
    <message>
        <source>Steps to replay</source>
        <translation>要重放的步数</translation>
    </message>
    <message>
        <source>0: all that the run recorded</source>
        <translation>0：运行记录的全部</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>重放的进度</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>起点(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Steps</source>
        <translation>步数(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Trains steps of the run once more from its record, in a process of its own: same seeds, data, threads and precision, with settings changed where they were. Every number that the run logged must come out the same to the last bit. The run itself is only read.</source>
        <translation>在单独的进程中，按运行的记录将其步重新训练一次：种子、数据、线程和精度相同，设置在原来更改之处同样更改。运行所记录的每个数都必须逐位相同。运行本身只被读取。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message numerus="yes">
        <source>Before it, %Ln numbers came out the same.</source>
        <translation>
            <numerusform>在此之前，%Ln 个数相同。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bit-equal. Steps: %1, evaluations: %2, numbers compared: %3.</source>
        <translation>逐位相同。步数：%1，评估次数：%2，比较的数值：%3。</translation>
    </message>
    <message>
        <source>Nothing was compared.</source>
        <translation>没有比较任何内容。</translation>
    </message>
    <message>
        <source>Incomplete. Steps that came out the same: %1 of %2.</source>
        <translation>不完整。结果相同的步数：%1 / %2。</translation>
    </message>
    <message>
        <source>Within rounding, as expected: several ranks trained the run, and one process replays it. Steps: %1, evaluations: %2, numbers compared: %3.</source>
        <translation>在舍入误差之内，符合预期：运行由多个 rank 训练，而由一个进程重放。步数：%1，评估次数：%2，比较的数值：%3。</translation>
    </message>
</context>
<context>
    <name>deepsight::RunControls</name>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Continue run</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on from the newest checkpoint of this run</source>
        <translation>从此运行最新的检查点继续</translation>
    </message>
    <message>
        <source>Hold after the current step; the model stays in memory</source>
        <translation>当前步后暂停；模型留在内存中</translation>
    </message>
    <message>
        <source>Go on where the run was paused</source>
        <translation>从暂停处继续</translation>
    </message>
    <message>
        <source>End the run after the current step and save a checkpoint</source>
        <translation>当前步后结束运行并保存检查点</translation>
    </message>
    <message>
        <source>Start new run</source>
        <translation>开始新运行</translation>
    </message>
    <message>
        <source>Train a new run with the current configuration</source>
        <translation>用当前配置训练新的运行</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change learning rate, coefficient or clipping while it trains</source>
        <translation>在训练时更改学习率、系数或裁剪</translation>
    </message>
</context>
<context>
    <name>deepsight::RunDetails</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Overlay on curves</source>
        <translation>叠加到曲线</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Move to trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <source>separated by commas</source>
        <translation>用逗号分隔</translation>
    </message>
    <message>
        <source>Words to find the run by, separated by commas</source>
        <translation>用于查找运行的词，用逗号分隔</translation>
    </message>
    <message>
        <source>What was tried, and what came of it</source>
        <translation>尝试了什么，结果如何</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1，已打开</translation>
    </message>
    <message>
        <source>Show this run on all pages (Enter)</source>
        <translation>在所有页面显示此运行（Enter）</translation>
    </message>
    <message>
        <source>This run is open: the Curves page shows it.</source>
        <translation>此运行已打开：“曲线”页显示它。</translation>
    </message>
    <message>
        <source>Draw beside the open run on the Curves page (Space)</source>
        <translation>在“曲线”页与打开的运行一起绘制（空格）</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>The run that it was forked from</source>
        <translation>它所分叉自的运行</translation>
    </message>
    <message>
        <source>Mark it, to find it again by is:starred (S)</source>
        <translation>标记它，以便用 is:starred 再次找到（S）</translation>
    </message>
    <message>
        <source>Leave it out of the list unless archived runs are shown</source>
        <translation>除非显示已归档的运行，否则不列入列表</translation>
    </message>
    <message>
        <source>Forked from “%1” at step %2</source>
        <translation>分叉自“%1”的第 %2 步</translation>
    </message>
    <message>
        <source>%1. Select that run.</source>
        <translation>%1。选择该运行。</translation>
    </message>
    <message>
        <source>%1. That run is not in this folder any more.</source>
        <translation>%1。该运行已不在此文件夹中。</translation>
    </message>
    <message>
        <source>Only on %1 itself: this window has no more than a copy.</source>
        <translation>只能在 %1 上进行：本窗口只有一份副本。</translation>
    </message>
    <message>
        <source>Open the run first: that copies it.</source>
        <translation>请先打开该运行：打开时会复制它。</translation>
    </message>
</context>
<context>
    <name>deepsight::RunExport</name>
    <message>
        <source>TensorBoard events (*tfevents*)</source>
        <translation>TensorBoard 事件 (*tfevents*)</translation>
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
        <translation>导出运行</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Export failed</source>
        <translation>导出失败</translation>
    </message>
</context>
<context>
    <name>deepsight::RunFacts</name>
    <message>
        <source>Best validation loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Last validation loss</source>
        <translation>最近验证损失</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>未来损失</translation>
    </message>
    <message>
        <source>Best path accuracy</source>
        <translation>最佳路径准确率</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Windows in a forward pass × gradient accumulation</source>
        <translation>一次前向传播的窗口数 × 梯度累积</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Best creativity</source>
        <translation>最佳创造力</translation>
    </message>
    <message>
        <source>Skipped steps</source>
        <translation>跳过的步</translation>
    </message>
    <message>
        <source>Steps whose loss or gradient was not sound, and that were not taken</source>
        <translation>损失或梯度不正常、因而未执行的步</translation>
    </message>
    <message>
        <source>Roll-backs</source>
        <translation>回退次数</translation>
    </message>
    <message>
        <source>Returns to an earlier checkpoint, to go on with other data</source>
        <translation>回到较早的检查点，用其他数据继续</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
</context>
<context>
    <name>deepsight::RunPresenter</name>
    <message>
        <source>%1, %2 parameters, %3 steps</source>
        <translation>%1，%2 个参数，%3 步</translation>
    </message>
    <message>
        <source>Export curves</source>
        <translation>导出曲线</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Continued</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Pausing after the step that is under way…</source>
        <translation>正在进行的步结束后暂停…</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Trained by %1 (process %2 on %3), where it can be paused and stopped</source>
        <translation>由 %1（进程 %2，位于 %3）训练，可在那里暂停和停止</translation>
    </message>
    <message>
        <source>DeepSight</source>
        <translation>DeepSight</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Multi-token</source>
        <translation>多词元</translation>
    </message>
    <message>
        <source>Token order</source>
        <translation>词元顺序</translation>
    </message>
</context>
<context>
    <name>deepsight::RunProgress</name>
    <message>
        <source>Time left</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>已用时间</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>运行进度</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>State of planning</source>
        <translation>规划状态</translation>
    </message>
    <message>
        <source>Planning: %1</source>
        <translation>规划：%1</translation>
    </message>
</context>
<context>
    <name>deepsight::RunScores</name>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>未来损失</translation>
    </message>
    <message>
        <source>Whole paths right</source>
        <translation>整条路径正确</translation>
    </message>
    <message>
        <source>perplexity %1</source>
        <translation>困惑度 %1</translation>
    </message>
    <message>
        <source>training has diverged</source>
        <translation>训练已发散</translation>
    </message>
    <message>
        <source>best %1 at step %2</source>
        <translation>最佳 %1，第 %2 步</translation>
    </message>
    <message>
        <source>validation %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>guessing gives %1</source>
        <translation>靠猜为 %1</translation>
    </message>
    <message>
        <source>on the test lines</source>
        <translation>在测试行上</translation>
    </message>
    <message>
        <source>Creativity</source>
        <translation>创造力</translation>
    </message>
    <message>
        <source>%1 memorised, %2 wrong</source>
        <translation>%1 照搬记忆，%2 错误</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsColumnChooser</name>
    <message>
        <source>Columns of the runs</source>
        <translation>运行列表的列</translation>
    </message>
    <message>
        <source>Search a field or metric</source>
        <translation>搜索字段或指标</translation>
    </message>
    <message>
        <source>Search a field or metric…</source>
        <translation>搜索字段或指标…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>常用列</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsColumns</name>
    <message>
        <source>&amp;Remove “%1”</source>
        <translation>移除“%1”(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;More columns…</source>
        <translation>更多列(&amp;M)…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsPresenter</name>
    <message>
        <source>A run is in training. Stop it to open another.</source>
        <translation>有运行正在训练。要打开其他运行请先停止它。</translation>
    </message>
    <message>
        <source>Cannot save the notes</source>
        <translation>无法保存备注</translation>
    </message>
    <message>
        <source>“%1” is open. Open another run before you move it to the trash.</source>
        <translation>“%1”已打开。请先打开其他运行，再将它移到回收站。</translation>
    </message>
    <message>
        <source>“%1” is being trained by another program. Stop it there first.</source>
        <translation>“%1”正由其他程序训练。请先在那里停止。</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move “%1” to the trash?</source>
        <translation>将“%1”移到回收站吗？</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln runs to the trash?</source>
        <translation>
            <numerusform>将 %Ln 个运行移到回收站吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>With checkpoints, %1. You can take it back from the trash.</source>
        <translation>连同检查点共 %1。可以从回收站取回。</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>“%1” is in the trash.</source>
        <translation>“%1”已在回收站中。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs are in the trash.</source>
        <translation>
            <numerusform>%Ln 个运行已在回收站中。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is on %2. Move it to the trash there.</source>
        <translation>“%1”在 %2 上。请在那里将它移到回收站。</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsSearch</name>
    <message>
        <source>Search runs</source>
        <translation>搜索运行</translation>
    </message>
    <message>
        <source>Search: words, val&lt;3.2, is:starred…</source>
        <translation>搜索：词、val&lt;3.2、is:starred…</translation>
    </message>
    <message>
        <source>Shows the runs that have all of these words and satisfy all comparisons (Ctrl+F)</source>
        <translation>显示包含所有这些词并满足所有比较条件的运行（Ctrl+F）</translation>
    </message>
    <message>
        <source>?</source>
        <translation>?</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>可以搜索什么</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsSearchHelp</name>
    <message>
        <source>words in title, folder, tags, note, model, data or state</source>
        <translation>标题、文件夹、标签、备注、模型、数据或状态中的词</translation>
    </message>
    <message>
        <source>a field of the configuration, by =, !=, &lt;, &lt;=, &gt; or &gt;=</source>
        <translation>配置的字段，可用 =、!=、&lt;、&lt;=、&gt; 或 &gt;=</translation>
    </message>
    <message>
        <source>the end of its name, and a range</source>
        <translation>其名称的末尾，以及范围</translation>
    </message>
    <message>
        <source>best validation loss; also train, future, accuracy, tokens</source>
        <translation>最佳验证损失；还有 train、future、accuracy、tokens</translation>
    </message>
    <message>
        <source>also k, G, KiB, MiB, GiB and %</source>
        <translation>还可用 k、G、KiB、MiB、GiB 和 %</translation>
    </message>
    <message>
        <source>training time, in s, min, h or d</source>
        <translation>训练时间，以 s、min、h 或 d 为单位</translation>
    </message>
    <message>
        <source>a day, such as 2026-11-28, or today</source>
        <translation>某一天，例如 2026-11-28，或 today</translation>
    </message>
    <message>
        <source>a choice; of texts, a part of it</source>
        <translation>一个选项；对于文本则为其一部分</translation>
    </message>
    <message>
        <source>or training, finished, stopped, interrupted, damaged</source>
        <translation>或 training、finished、stopped、interrupted、damaged</translation>
    </message>
    <message>
        <source>one of its tags</source>
        <translation>其标签之一</translation>
    </message>
    <message>
        <source>or is:archived, is:forked</source>
        <translation>或 is:archived、is:forked</translation>
    </message>
    <message>
        <source>the opposite of any of these</source>
        <translation>以上任何一项的反面</translation>
    </message>
    <message>
        <source>What can be searched for</source>
        <translation>可以搜索什么</translation>
    </message>
    <message>
        <source>A run must match all terms</source>
        <translation>运行必须符合所有条件</translation>
    </message>
    <message>
        <source>Add this to the search</source>
        <translation>将其添加到搜索</translation>
    </message>
    <message>
        <source>Every field and metric that a column can show can be searched; names are offered as you type.</source>
        <translation>列可以显示的每个字段和指标都可搜索；输入时会提示名称。</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsTable</name>
    <message>
        <source>Runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Draw or remove o&amp;verlay</source>
        <translation>绘制或取消叠加(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <source>Show &amp;folder</source>
        <translation>显示文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>Move to &amp;trash…</source>
        <translation>移到回收站(&amp;T)…</translation>
    </message>
    <message>
        <source>E&amp;xport as TensorBoard events…</source>
        <translation>导出为 TensorBoard 事件(&amp;X)…</translation>
    </message>
    <message>
        <source>Save rep&amp;ort…</source>
        <translation>保存报告(&amp;O)…</translation>
    </message>
    <message>
        <source>Take the &amp;star off</source>
        <translation>取消星标(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>加星标(&amp;S)</translation>
    </message>
    <message>
        <source>Take out of the &amp;archive</source>
        <translation>取消归档(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>归档(&amp;A)</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsTableModel</name>
    <message>
        <source>Overlay</source>
        <translation>叠加</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Best val. loss</source>
        <translation>最佳验证损失</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Last val. loss</source>
        <translation>最近验证损失</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>未来损失</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Training time</source>
        <translation>训练时间</translation>
    </message>
    <message>
        <source>Size on disk</source>
        <translation>磁盘占用</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>This run is open: the Curves page shows it.</source>
        <translation>此运行已打开：“曲线”页显示它。</translation>
    </message>
    <message>
        <source>Draw beside the open run on the Curves page</source>
        <translation>在“曲线”页与打开的运行一起绘制</translation>
    </message>
    <message>
        <source>%1, open</source>
        <translation>%1，已打开</translation>
    </message>
    <message>
        <source>Overlay of %1</source>
        <translation>%1 的叠加</translation>
    </message>
    <message>
        <source>Runs drawn beside the open one on the Curves page</source>
        <translation>在“曲线”页与打开的运行一起绘制的运行</translation>
    </message>
    <message>
        <source>Task score</source>
        <translation>任务得分</translation>
    </message>
    <message>
        <source>Best path accuracy: %1</source>
        <translation>最佳路径准确率：%1</translation>
    </message>
    <message>
        <source>Best creativity: %1</source>
        <translation>最佳创造力：%1</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>星标</translation>
    </message>
    <message>
        <source>Starred. Press S to take the star off.</source>
        <translation>已加星标。按 S 取消星标。</translation>
    </message>
    <message>
        <source>Star this run (S)</source>
        <translation>为此运行加星标（S）</translation>
    </message>
    <message>
        <source>Star of %1</source>
        <translation>%1 的星标</translation>
    </message>
    <message>
        <source>Runs that you starred</source>
        <translation>您加了星标的运行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2 上的 %1</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsToolbar</name>
    <message>
        <source>State of the runs shown</source>
        <translation>所显示运行的状态</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>所有状态</translation>
    </message>
    <message>
        <source>Show archived</source>
        <translation>显示已归档</translation>
    </message>
    <message>
        <source>Also list the runs that you put out of the way</source>
        <translation>也列出您已收起的运行</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>列…</translation>
    </message>
    <message>
        <source>Show any field of the configuration and any metric as a column</source>
        <translation>将配置的任何字段和任何指标显示为列</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1, %2 archived</source>
        <translation>%1，%2 个已归档</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are archived and not shown</source>
        <translation>
            <numerusform>另有 %Ln 个已归档，未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Host of the runs shown</source>
        <translation>所显示运行的主机</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>所有主机</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>deepsight::RunsView</name>
    <message>
        <source>No runs yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>配置运行</translation>
    </message>
    <message>
        <source>Reading the runs…</source>
        <translation>正在读取运行…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行列表</translation>
    </message>
    <message>
        <source>Show curves</source>
        <translation>显示曲线</translation>
    </message>
    <message>
        <source>See the open run and the overlaid ones on the Curves page</source>
        <translation>在“曲线”页查看打开的运行和叠加的运行</translation>
    </message>
    <message>
        <source>Change folder…</source>
        <translation>更改文件夹…</translation>
    </message>
    <message>
        <source>Choose where new runs are made and listed from</source>
        <translation>选择新运行所在并从中列出的文件夹</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Read the folder again; done by itself every few seconds</source>
        <translation>重新读取文件夹；每隔几秒会自动进行</translation>
    </message>
    <message>
        <source>Select a run to see it, or several to compare them.</source>
        <translation>选择一个运行以查看，或选择多个以比较。</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>没有匹配的运行</translation>
    </message>
    <message>
        <source>Search for something else.</source>
        <translation>请搜索其他内容。</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>显示所有运行</translation>
    </message>
    <message>
        <source>Reading the runs</source>
        <translation>正在读取运行</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>This run is open.</source>
        <translation>此运行已打开。</translation>
    </message>
    <message>
        <source>A damaged run cannot be opened.</source>
        <translation>已损坏的运行无法打开。</translation>
    </message>
    <message>
        <source>Runs that you train in %1 are listed here.</source>
        <translation>在 %1 中训练的运行会列在这里。</translation>
    </message>
    <message>
        <source>Hosts…</source>
        <translation>主机…</translation>
    </message>
    <message>
        <source>Also list and follow runs on other computers, over SSH</source>
        <translation>还通过 SSH 列出并跟踪其他计算机上的运行</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleControls</name>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>The weights that write. “Newest” moves on while a run trains.</source>
        <translation>用于书写的权重。“最新”会随训练更新。</translation>
    </message>
    <message>
        <source>&amp;Checkpoint</source>
        <translation>检查点(&amp;C)</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Number of the validation example</source>
        <translation>验证样例编号</translation>
    </message>
    <message>
        <source>Counted from 0. Of text, an example is as long as the context: its first half becomes the prompt.</source>
        <translation>从 0 开始计数。文本的样例与上下文等长：前半部分作为提示。</translation>
    </message>
    <message>
        <source>&amp;Use as prompt</source>
        <translation>用作提示(&amp;U)</translation>
    </message>
    <message>
        <source>Take the prompt from this example of the validation data, and compare the text with how the data goes on</source>
        <translation>从验证数据的这个样例取提示，并将生成文本与数据的后续比较</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>提示(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Validation example</source>
        <translation>验证样例(&amp;V)</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>&amp;Temperature</source>
        <translation>温度(&amp;T)</translation>
    </message>
    <message>
        <source>Divides the logits: below 1 the text becomes safer, above 1 wilder. 0 takes the most likely token every time.</source>
        <translation>除以 logits：低于 1 文本更稳妥，高于 1 更奔放。0 每次取最可能的词元。</translation>
    </message>
    <message>
        <source>&amp;Max tokens</source>
        <translation>最多词元(&amp;M)</translation>
    </message>
    <message>
        <source>Top-&amp;k</source>
        <translation>Top-&amp;k</translation>
    </message>
    <message>
        <source>Draw from the k most likely tokens only. 0: from all.</source>
        <translation>只从最可能的 k 个词元中抽取。0：从全部。</translation>
    </message>
    <message>
        <source>Top-&amp;p</source>
        <translation>Top-&amp;p</translation>
    </message>
    <message>
        <source>Then draw from the smallest set of tokens that has this probability: nucleus sampling (Holtzman et al. 2020). 1: from all.</source>
        <translation>然后从达到该概率的最小词元集合中抽取：核采样（Holtzman et al. 2020）。1：从全部。</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>种子(&amp;S)</translation>
    </message>
    <message>
        <source>The same seed, prompt and settings give the same text again.</source>
        <translation>相同的种子、提示和设置会再次给出相同的文本。</translation>
    </message>
    <message>
        <source>&amp;New seed</source>
        <translation>新种子(&amp;N)</translation>
    </message>
    <message>
        <source>Draw another seed, for another text</source>
        <translation>抽取另一个种子，得到另一段文本</translation>
    </message>
    <message>
        <source>No checkpoints yet</source>
        <translation>还没有检查点</translation>
    </message>
    <message>
        <source>Newest (step %1)</source>
        <translation>最新（第 %1 步）</translation>
    </message>
    <message>
        <source>Best (step %1)</source>
        <translation>最佳（第 %1 步）</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>A graph up to its “=”, such as 3,7|7,1|3,5|5,2/3,1=
Easiest from a validation example below.</source>
        <translation>到 “=” 为止的图，例如 3,7|7,1|3,5|5,2/3,1=
最简单的是用下面的验证样例。</translation>
    </message>
    <message>
        <source>The text to go on from. Without one the model starts after a line break.</source>
        <translation>要续写的文本。没有时模型从换行之后开始。</translation>
    </message>
    <message>
        <source>How many tokens to generate. A line of a generated task ends by itself.</source>
        <translation>生成多少个词元。生成任务的行会自行结束。</translation>
    </message>
    <message>
        <source>How a line begins, such as BOS c17. Without it the model writes one.</source>
        <translation>行的开头，例如 BOS c17。不填则由模型写出。</translation>
    </message>
    <message>
        <source>How a line begins, such as BOS t 17 or BOS e 17. Without it the model writes a triangle.</source>
        <translation>行的开头，例如 BOS t 17 或 BOS e 17。不填则模型写一个三角形。</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>Writes the same prompt with the same seed by another checkpoint too, beside it</source>
        <translation>同时由另一个检查点以相同的种子续写同一提示，并排显示</translation>
    </message>
    <message>
        <source>Compare &amp;with</source>
        <translation>与之比较(&amp;W)</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>deepsight::SamplePane</name>
    <message>
        <source>Text of the checkpoint that is compared with</source>
        <translation>所比较的检查点的文本</translation>
    </message>
</context>
<context>
    <name>deepsight::SamplePresenter</name>
    <message>
        <source>Reading the validation data…</source>
        <translation>正在读取验证数据…</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleText</name>
    <message>
        <source>Step %1</source>
        <translation>第 %1 步</translation>
    </message>
    <message>
        <source>temperature %1</source>
        <translation>温度 %1</translation>
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
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>most likely tokens</source>
        <translation>最可能的词元</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <source>Sampled text</source>
        <translation>采样的文本</translation>
    </message>
    <message>
        <source>✓ Right: %1</source>
        <translation>✓ 正确：%1</translation>
    </message>
    <message>
        <source>✗ Wrong; right is %1</source>
        <translation>✗ 错误；正确为 %1</translation>
    </message>
    <message>
        <source>The data goes on: %1</source>
        <translation>数据的后续：%1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>the prompt is longer than the context, so only its end was read</source>
        <translation>提示比上下文长，因此只读取了其末尾</translation>
    </message>
    <message>
        <source>“%1”: probability %2 %, surprise %3 nats</source>
        <translation>“%1”：概率 %2 %，惊奇度 %3 nat</translation>
    </message>
    <message>
        <source>“%1”, of several tokens: probability %2 %, surprise %3 nats</source>
        <translation>“%1”，由多个词元组成：概率 %2 %，惊奇度 %3 nat</translation>
    </message>
    <message>
        <source>The same text as step %1</source>
        <translation>与第 %1 步的文本相同</translation>
    </message>
    <message>
        <source>≠ First difference from step %1 at token %2</source>
        <translation>≠ 与第 %1 步的首个差异在第 %2 个词元</translation>
    </message>
</context>
<context>
    <name>deepsight::SampleView</name>
    <message>
        <source>Sample</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Text that a checkpoint of the run writes</source>
        <translation>运行的检查点所写的文本</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Configure a run</source>
        <translation>配置运行</translation>
    </message>
    <message>
        <source>A run is in training. It goes on while text is generated, and both are slower meanwhile.</source>
        <translation>有运行正在训练。生成文本时它仍在进行，两者都会变慢。</translation>
    </message>
    <message>
        <source>Generate text with these settings (Ctrl+Enter)</source>
        <translation>用这些设置生成文本（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Stop after this token; the text so far stays (Esc)</source>
        <translation>此词元后停止；已有文本保留（Esc）</translation>
    </message>
    <message>
        <source>S&amp;hade by probability</source>
        <translation>按概率着色(&amp;H)</translation>
    </message>
    <message>
        <source>Colour each token by how unlikely the model held it</source>
        <translation>按模型认为的不可能程度为每个词元着色</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Copy what is selected, or else the newest sample with its prompt</source>
        <translation>复制所选内容，否则复制最新样本及其提示</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Remove all samples</source>
        <translation>移除所有样本</translation>
    </message>
    <message>
        <source>Samples appear here, the newest last.</source>
        <translation>样本显示在这里，最新的在最后。</translation>
    </message>
    <message>
        <source>Tokens generated</source>
        <translation>已生成的词元</translation>
    </message>
    <message>
        <source>No checkpoint yet</source>
        <translation>还没有检查点</translation>
    </message>
    <message>
        <source>The run in training saves its first checkpoint at its next evaluation. Then it can write text.</source>
        <translation>训练中的运行将在下次评估时保存第一个检查点。之后即可书写文本。</translation>
    </message>
    <message>
        <source>Text is written by a checkpoint. Start a run, or open one that has checkpoints.</source>
        <translation>文本由检查点书写。请开始运行，或打开有检查点的运行。</translation>
    </message>
    <message>
        <source>Loading the checkpoint…</source>
        <translation>正在加载检查点…</translation>
    </message>
    <message>
        <source>%1 of at most %2 tokens</source>
        <translation>最多 %2 个词元中的 %1 个</translation>
    </message>
</context>
<context>
    <name>deepsight::ScatterPlot</name>
    <message>
        <source>Projection of the positions</source>
        <translation>各位置的投影</translation>
    </message>
    <message>
        <source>Left and Right go from position to position, Up and Down to the other side of a pair, plus and minus zoom, F shows all.</source>
        <translation>左右键在位置间移动，上下键转到一对中的另一侧，加号和减号缩放，F 显示全部。</translation>
    </message>
</context>
<context>
    <name>deepsight::ShadeLegend</name>
    <message>
        <source>Shades of probability</source>
        <translation>概率的色阶</translation>
    </message>
    <message>
        <source>How likely the model held the token that was drawn, before temperature, top-k and top-p. Point at a token to read its probability.</source>
        <translation>在温度、top-k 和 top-p 之前，模型认为所抽取词元的可能程度。指向词元可读取其概率。</translation>
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
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>deepsight::ShortcutsDialog</name>
    <message>
        <source>On the pages</source>
        <translation>在各页面上</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter by name or key</source>
        <translation>按名称或按键筛选</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>deepsight::SplitHardening</name>
    <message>
        <source>The split was not hardened</source>
        <translation>划分未固化</translation>
    </message>
    <message>
        <source>Harden the learned split</source>
        <translation>固化学到的划分</translation>
    </message>
    <message>
        <source>A new run gets the newest checkpoint&apos;s weights, with the split that has the highest probability. Name of the new run:</source>
        <translation>新运行取得最新检查点的权重，并采用概率最高的划分。新运行的名称：</translation>
    </message>
    <message>
        <source>Harden</source>
        <translation>固化</translation>
    </message>
    <message>
        <source>Give the new run a name without “/”, and let no run be active.</source>
        <translation>请为新运行取一个不含“/”的名称，且不要有运行正在进行。</translation>
    </message>
    <message>
        <source>Hardening the split…</source>
        <translation>正在固化划分…</translation>
    </message>
    <message>
        <source>The split is hardened</source>
        <translation>划分已固化</translation>
    </message>
    <message>
        <source>The new run has %1 encoder and %2 decoder layers.</source>
        <translation>新运行有 %1 个编码器层和 %2 个解码器层。</translation>
    </message>
    <message>
        <source>Validation loss at step %1: %2 with all splits at once, %3 with this one alone.</source>
        <translation>第 %1 步的验证损失：同时使用所有划分时为 %2，仅用此划分时为 %3。</translation>
    </message>
</context>
<context>
    <name>deepsight::StatePill</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未开始</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>deepsight::StatusLine</name>
    <message>
        <source>Shows the alarms on the curves</source>
        <translation>在曲线上显示警报</translation>
    </message>
    <message>
        <source>Pausing</source>
        <translation>暂停中</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alarms</source>
        <translation>
            <numerusform>%Ln 个警报</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1 / %2</source>
        <translation>第 %1 / %2 步</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 词元/秒</translation>
    </message>
    <message>
        <source>Train %1</source>
        <translation>训练 %1</translation>
    </message>
    <message>
        <source>Validation %1</source>
        <translation>验证 %1</translation>
    </message>
    <message>
        <source>Future %1</source>
        <translation>未来 %1</translation>
    </message>
    <message>
        <source>Shows on the curves where steps were skipped or the run went back</source>
        <translation>在曲线上显示跳过步或回退的位置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln interventions</source>
        <translation>
            <numerusform>%Ln 次干预</numerusform>
        </translation>
    </message>
    <message>
        <source>Connection to the run&apos;s host</source>
        <translation>与运行所在主机的连接</translation>
    </message>
</context>
<context>
    <name>deepsight::StepDialog</name>
    <message>
        <source>Step %1 of %2</source>
        <translation>%2 的第 %1 步</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>Replays the step once more from the checkpoint before it</source>
        <translation>从该步之前的检查点再次重放该步</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Progress of the replay</source>
        <translation>重放的进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The run is trained again, in a process of its own, from its checkpoint before the step; the run itself is only read.</source>
        <translation>在单独的进程中，从该步之前的检查点重新训练运行；运行本身只被读取。</translation>
    </message>
    <message>
        <source>Values of the step</source>
        <translation>该步的数值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Logged</source>
        <translation>记录值</translation>
    </message>
    <message>
        <source>Replayed</source>
        <translation>重放值</translation>
    </message>
    <message>
        <source>Gradient norm by part of the model</source>
        <translation>模型各部分的梯度范数</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>梯度范数</translation>
    </message>
    <message>
        <source>Windows of the batch</source>
        <translation>批次的窗口</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text of the chosen window</source>
        <translation>所选窗口的文本</translation>
    </message>
    <message>
        <source>Replayed from the checkpoint of step %1.</source>
        <translation>从第 %1 步的检查点重放。</translation>
    </message>
    <message>
        <source>Replayed from the start of the run.</source>
        <translation>从运行的起点重放。</translation>
    </message>
    <message>
        <source>The windows are exact all the same; losses and gradients are those of a training much alike.</source>
        <translation>窗口仍然完全准确；损失和梯度来自一次非常相近的训练。</translation>
    </message>
    <message>
        <source>The run has logged nothing of this step.</source>
        <translation>运行没有记录这一步的任何内容。</translation>
    </message>
    <message>
        <source>Training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>Future loss</source>
        <translation>未来损失</translation>
    </message>
    <message>
        <source>Coefficient</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Clipped at</source>
        <translation>裁剪至</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>The data has changed, so the windows may be others; losses and gradients are those of a training much alike.</source>
        <translation>数据已改变，窗口可能不同；损失和梯度来自非常相似的训练。</translation>
    </message>
    <message>
        <source>Every logged number of the steps replayed came out the same to the last bit.</source>
        <translation>所重放步的每个记录数值都逐位相同。</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepAxisRow</name>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Field that varies</source>
        <translation>变化的字段</translation>
    </message>
    <message>
        <source>Values of the field</source>
        <translation>字段的值</translation>
    </message>
    <message>
        <source>One run for each value, with commas between them</source>
        <translation>每个值一个运行，以逗号分隔</translation>
    </message>
    <message>
        <source>Choose values from a list</source>
        <translation>从列表中选择值</translation>
    </message>
    <message>
        <source>Vary this field no longer</source>
        <translation>不再变化此字段</translation>
    </message>
    <message>
        <source>Choose a field.</source>
        <translation>请选择字段。</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepController</name>
    <message>
        <source>Another run was started, so the sweep has stopped. Continue it when that run has ended.</source>
        <translation>已启动另一个运行，因此扫描实验已停止。请在该运行结束后继续。</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepDifferenceView</name>
    <message>
        <source>Figure that is compared</source>
        <translation>所比较的数值</translation>
    </message>
    <message>
        <source>What the evaluations measured, of which the difference is taken</source>
        <translation>评估所测量的数值，对其取差异</translation>
    </message>
    <message>
        <source>Reference group</source>
        <translation>参照组</translation>
    </message>
    <message>
        <source>The group that is taken away from the others, seed by seed</source>
        <translation>从其他组中逐个种子减去的组</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Save or copy the chart or its values, with those of each seed</source>
        <translation>保存或复制图表或其数值，包括每个种子的数值</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Values as CSV…</source>
        <translation>数值为 CSV…</translation>
    </message>
    <message>
        <source>Copy values as CSV</source>
        <translation>以 CSV 复制数值</translation>
    </message>
    <message>
        <source>&amp;minus</source>
        <translation>减(&amp;M)</translation>
    </message>
    <message>
        <source>Differences of all groups at the chosen step</source>
        <translation>所选步上所有组的差异</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>%1: difference to %2</source>
        <translation>%1：与 %2 的差异</translation>
    </message>
    <message>
        <source>Difference (%1)</source>
        <translation>差值（%1）</translation>
    </message>
    <message>
        <source>The differences appear here as runs are evaluated.</source>
        <translation>运行评估后，差异显示于此。</translation>
    </message>
    <message>
        <source>A difference takes two groups: add a variant, or a field that varies.</source>
        <translation>差异需要两个组：请添加变体或变化的字段。</translation>
    </message>
    <message>
        <source>No seed of two groups has this figure at the same step yet.</source>
        <translation>还没有两个组的种子在同一步有此数值。</translation>
    </message>
    <message>
        <source>%1: not evaluated at step %2 together with the reference</source>
        <translation>%1：在第 %2 步未与参照一同评估</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <translation>%1 ± %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seeds</source>
        <translation>
            <numerusform>%Ln 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 at step %3, %4</source>
        <translation>%1：第 %3 步时为 %2，%4</translation>
    </message>
    <message>
        <source>%1: %2 at step %3. One seed gives no interval: it takes two or more.</source>
        <translation>%1：第 %3 步时为 %2。一个种子给不出区间：需要两个或更多。</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepFindings</name>
    <message>
        <source>What the sweep has shown</source>
        <translation>扫描实验所显示的结果</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Mean and difference of every group</source>
        <translation>每组的均值和差异</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Difference to a reference by step, with its interval over seeds</source>
        <translation>各步与参照的差异，及其在种子间的区间</translation>
    </message>
    <message>
        <source>All runs</source>
        <translation>所有运行</translation>
    </message>
    <message>
        <source>Fields and figures of all runs in parallel coordinates</source>
        <translation>以平行坐标显示所有运行的字段和数值</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepParallelView</name>
    <message>
        <source>Variant</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>The runs appear here as they are evaluated.</source>
        <translation>运行评估后显示于此。</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Choose the figures that have an axis</source>
        <translation>选择有坐标轴的数值</translation>
    </message>
    <message>
        <source>Axis that colours the lines</source>
        <translation>为线条着色的坐标轴</translation>
    </message>
    <message>
        <source>Which axis gives the lines their colours</source>
        <translation>哪个坐标轴决定线条的颜色</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Take all brushes away (Escape in the chart)</source>
        <translation>移除所有刷选（在图表中按 Escape）</translation>
    </message>
    <message>
        <source>Picture…</source>
        <translation>图片…</translation>
    </message>
    <message>
        <source>Save the chart as a picture</source>
        <translation>将图表保存为图片</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs pass the brushes.</source>
        <translation>
            <numerusform>%Ln 个运行中有 %1 个符合刷选。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag along an axis to keep the runs of a range; a click takes it away. Double-click a line to open the run.</source>
        <translation>沿坐标轴拖动可保留某一范围的运行；单击可取消。双击线条可打开运行。</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepPlanEditor</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the sweep</source>
        <translation>扫描实验的名称</translation>
    </message>
    <message>
        <source>Also the name of its folder, in which each run has one</source>
        <translation>也是其文件夹的名称，每个运行在其中各有一个文件夹</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Use the current configuration</source>
        <translation>使用当前配置</translation>
    </message>
    <message>
        <source>Take the configuration on the Configure page as the base</source>
        <translation>以“配置”页上的配置为基础</translation>
    </message>
    <message>
        <source>Choose the data…</source>
        <translation>选择数据…</translation>
    </message>
    <message>
        <source>The file that all runs are trained on</source>
        <translation>所有运行训练所用的文件</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Add the current configuration</source>
        <translation>添加当前配置</translation>
    </message>
    <message>
        <source>A variant with what the Configure page has changed against the base</source>
        <translation>由“配置”页相对基础的改动构成的变体</translation>
    </message>
    <message>
        <source>Fields that vary</source>
        <translation>变化的字段</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <source>Every variant is trained with every combination of the values</source>
        <translation>每个变体都用各值的每种组合训练</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Number of seeds</source>
        <translation>种子数</translation>
    </message>
    <message>
        <source>Runs of each group, with seeds one after the other. At least 3 tell how much chance matters.</source>
        <translation>每组的运行数，种子依次递增。至少 3 个才能看出偶然性的影响。</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>第一个种子</translation>
    </message>
    <message>
        <source>from</source>
        <translation>起始于</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>与之比较</translation>
    </message>
    <message>
        <source>Group that the others are compared with</source>
        <translation>供其他组比较的组</translation>
    </message>
    <message>
        <source>The results show every group&apos;s difference to this one</source>
        <translation>结果显示每组与此组的差异</translation>
    </message>
    <message>
        <source>No file to train on is chosen</source>
        <translation>未选择训练文件</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Name of the variant</source>
        <translation>变体的名称</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The base as it is</source>
        <translation>基础本身</translation>
    </message>
    <message>
        <source>The first group</source>
        <translation>第一组</translation>
    </message>
    <message>
        <source>The first group: %1</source>
        <translation>第一组：%1</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepPresenter</name>
    <message>
        <source>sweep</source>
        <translation>扫描实验</translation>
    </message>
    <message>
        <source>Data of the sweep</source>
        <translation>扫描实验的数据</translation>
    </message>
    <message>
        <source>All runs of the sweep %1 are done.</source>
        <translation>扫描实验 %1 的所有运行已完成。</translation>
    </message>
    <message>
        <source>Open sweep</source>
        <translation>打开扫描实验</translation>
    </message>
    <message>
        <source>A run is training. The sweep can begin when it has ended or is stopped.</source>
        <translation>有运行正在训练。待其结束或停止后，扫描实验才能开始。</translation>
    </message>
    <message>
        <source>There is something else in %1. Give the sweep another name.</source>
        <translation>%1 中有其他内容。请为扫描实验另取名称。</translation>
    </message>
    <message>
        <source>A run is in training. Stop it to open another.</source>
        <translation>有运行正在训练。请停止它以打开另一个。</translation>
    </message>
    <message>
        <source>Save results</source>
        <translation>保存结果</translation>
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
        <translation>保存差异</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and exactly as many parameters as the model.</source>
        <translation>
            <numerusform>基线有 %Ln 层，宽度为 %1，参数数量与模型完全相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) more than the model&apos;s %4.</source>
        <translation>
            <numerusform>基线有 %Ln 层，宽度为 %1，参数比模型的 %4 个多 %2 个（%3 %）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The baseline has %Ln layers of width %1, and %2 parameters (%3 %) fewer than the model&apos;s %4.</source>
        <translation>
            <numerusform>基线有 %Ln 层，宽度为 %1，参数比模型的 %4 个少 %2 个（%3 %）。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>deepsight::SweepResults</name>
    <message>
        <source>The results appear here as runs finish.</source>
        <translation>运行完成后，结果显示于此。</translation>
    </message>
    <message>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Choose the figures that the table shows</source>
        <translation>选择表格显示的数值</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy or save the table; CSV has all metrics and every figure</source>
        <translation>复制或保存表格；CSV 含全部指标和每个数值</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>以 Markdown 复制</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>以 CSV 复制</translation>
    </message>
    <message>
        <source>Save as Markdown…</source>
        <translation>保存为 Markdown…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>保存为 CSV…</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results of the sweep</source>
        <translation>扫描实验的结果</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepRunsModel</name>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>In training, live on the other pages</source>
        <translation>训练中，在其他页面上实时显示</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <source>Stopped or cut off; it goes on from its newest checkpoint</source>
        <translation>已停止或中断；将从其最新检查点继续</translation>
    </message>
    <message>
        <source>All steps are done</source>
        <translation>所有步已完成</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepRunsTable</name>
    <message>
        <source>Runs of the sweep</source>
        <translation>扫描实验的运行</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>未完成</translation>
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
        <translation>参照</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1: the others are compared with it</source>
        <translation>%1：其他组与之比较</translation>
    </message>
    <message>
        <source>Finished runs, of those planned</source>
        <translation>已完成的运行 / 计划的运行</translation>
    </message>
    <message>
        <source>No run has this figure yet</source>
        <translation>尚无运行有此数值</translation>
    </message>
    <message numerus="yes">
        <source>%1: mean and standard error over %Ln runs</source>
        <translation>
            <numerusform>%1：%Ln 个运行的均值和标准误</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs two seeds that both groups have finished</source>
        <translation>需要两组都已完成的两个种子</translation>
    </message>
    <message numerus="yes">
        <source>%1: over the %Ln seeds that both groups have finished</source>
        <translation>
            <numerusform>%1：基于两组都已完成的 %Ln 个种子</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Parameters that the trained model keeps</source>
        <translation>训练后的模型所保留的参数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>%1: mean ± standard error over the seeds</source>
        <translation>%1：各种子的均值 ± 标准误</translation>
    </message>
    <message>
        <source>%1, difference to “%2”, seed by seed: mean ± standard error, and the two-sided p-value of Student&apos;s paired t-test. p is how often so large a difference would come by chance if there were none; below 0.05 it is in bold. With many groups some will be below 0.05 by chance.</source>
        <translation>%1，与“%2”的差异，逐个种子：均值 ± 标准误，以及 Student 配对 t 检验的双侧 p 值。p 是在没有差异时偶然出现这么大差异的概率；低于 0.05 时以粗体显示。组较多时，会有一些偶然低于 0.05。</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>%1 as published by the authors</source>
        <translation>%1，作者发表的数值</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发表</translation>
    </message>
</context>
<context>
    <name>deepsight::SweepView</name>
    <message>
        <source>Sweeps</source>
        <translation>扫描实验</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Plan another sweep: an empty one, or a ready one</source>
        <translation>计划另一个扫描实验：空白的或现成的</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>See a sweep on disk, and go on with it</source>
        <translation>查看磁盘上的扫描实验并继续</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>显示文件夹</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>开始扫描实验</translation>
    </message>
    <message>
        <source>Stop after this run</source>
        <translation>此运行后停止</translation>
    </message>
    <message>
        <source>Let the run in training finish, and begin no other</source>
        <translation>让正在训练的运行完成，不再开始其他运行</translation>
    </message>
    <message>
        <source>Stop now</source>
        <translation>立即停止</translation>
    </message>
    <message>
        <source>Save the run in training and stop; the sweep can be continued</source>
        <translation>保存正在训练的运行并停止；扫描实验可以继续</translation>
    </message>
    <message>
        <source>Empty sweep</source>
        <translation>空白扫描实验</translation>
    </message>
    <message>
        <source>Copy of this plan</source>
        <translation>此计划的副本</translation>
    </message>
    <message>
        <source>No sweep yet</source>
        <translation>还没有扫描实验</translation>
    </message>
    <message>
        <source>A sweep trains a family of runs one after the other and compares them. Add a field with several values, or begin with a ready sweep.</source>
        <translation>扫描实验依次训练一组运行并加以比较。请添加一个有多个值的字段，或从现成的扫描实验开始。</translation>
    </message>
    <message>
        <source>Choose a ready sweep</source>
        <translation>选择现成的扫描实验</translation>
    </message>
    <message>
        <source>Steps of the sweep that are done</source>
        <translation>扫描实验已完成的步数</translation>
    </message>
    <message>
        <source>Runs that differ in a few fields, trained one after the other and compared</source>
        <translation>仅在少数字段上不同的运行，依次训练并比较</translation>
    </message>
    <message>
        <source>Open sweep folder…</source>
        <translation>打开扫描实验文件夹…</translation>
    </message>
    <message>
        <source>Retry failed runs</source>
        <translation>重试失败的运行</translation>
    </message>
    <message>
        <source>Continue sweep</source>
        <translation>继续扫描实验</translation>
    </message>
    <message>
        <source>Reading the sweep…</source>
        <translation>正在读取扫描实验…</translation>
    </message>
    <message>
        <source>The plan has no runs yet.</source>
        <translation>计划中还没有运行。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，分为 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln runs</source>
        <translation>
            <numerusform>%Ln 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln groups</source>
        <translation>
            <numerusform>%Ln 个组</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln runs finished</source>
        <translation>
            <numerusform>%Ln 个运行中已完成 %1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>%Ln 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. In training: %2, seed %3</source>
        <translation>%1。训练中：%2，种子 %3</translation>
    </message>
    <message>
        <source>Against an equal baseline, by width</source>
        <translation>与等大的基线对比，按宽度</translation>
    </message>
    <message>
        <source>The model on the Configure page and a baseline whose width makes it as large, on the same batches in the same order, three seeds each</source>
        <translation>“配置”页上的模型与一个以宽度调到同样大小的基线对比，批次及其顺序相同，各用三个种子</translation>
    </message>
    <message>
        <source>Against an equal baseline, by depth</source>
        <translation>与等大的基线对比，按深度</translation>
    </message>
    <message>
        <source>The same with a baseline whose number of layers makes it as large</source>
        <translation>同上，但基线以层数调到同样大小</translation>
    </message>
</context>
<context>
    <name>deepsight::SystemLine</name>
    <message>
        <source>How busy the machine is</source>
        <translation>机器的繁忙程度</translation>
    </message>
    <message>
        <source>The newest sample of this run. Curves page, Panels › System, shows all of them.</source>
        <translation>此运行的最新采样。“曲线”页的“面板”›“系统”显示全部采样。</translation>
    </message>
    <message>
        <source>%1 cores at work, processors %2 busy</source>
        <translation>%1 个核心在工作，处理器占用 %2</translation>
    </message>
    <message>
        <source>Memory: %1 of this run, %2 of %3 in all</source>
        <translation>内存：此运行 %1，共使用 %2 / %3</translation>
    </message>
    <message>
        <source>%1 busy</source>
        <translation>占用 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
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
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>deepsight::TimeCard</name>
    <message>
        <source>Time to finish</source>
        <translation>完成所需时间</translation>
    </message>
    <message>
        <source>Measure speed</source>
        <translation>测量速度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Time per step</source>
        <translation>每步时间</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>每秒词元数</translation>
    </message>
    <message>
        <source>Share of evaluations</source>
        <translation>评估占比</translation>
    </message>
    <message>
        <source>Times a few steps of this model on random tokens, about two seconds</source>
        <translation>用随机词元对此模型计时几步，约两秒</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>Measured on steps of this model (%1, %2).</source>
        <translation>在此模型的训练步上测得（%1，%2）。</translation>
    </message>
    <message>
        <source>Measured on this model with a batch of %1 (%2, %3).</source>
        <translation>在此模型上以批次 %1 测得（%2，%3）。</translation>
    </message>
    <message>
        <source>Too large to try: estimated from the speed of a matrix product (%1, %2). It may be off by half.</source>
        <translation>太大无法试跑：由矩阵乘法速度估计（%1，%2）。误差可达一半。</translation>
    </message>
    <message>
        <source>Measuring the speed of this machine…</source>
        <translation>正在测量本机速度…</translation>
    </message>
</context>
<context>
    <name>deepsight::WeightsPresenter</name>
    <message>
        <source>Import weights</source>
        <translation>导入权重</translation>
    </message>
    <message>
        <source>PyTorch state dicts (*.safetensors)</source>
        <translation>PyTorch 状态字典 (*.safetensors)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Opening the data</source>
        <translation>正在打开数据</translation>
    </message>
    <message>
        <source>Export weights</source>
        <translation>导出权重</translation>
    </message>
    <message>
        <source>Make the folder %1 in</source>
        <translation>在何处创建文件夹 %1</translation>
    </message>
    <message>
        <source>Reading the checkpoint</source>
        <translation>正在读取检查点</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>已导出：%1</translation>
    </message>
    <message>
        <source>These weights cannot be imported</source>
        <translation>无法导入这些权重</translation>
    </message>
</context>
<context>
    <name>deepsight::Workspace</name>
    <message>
        <source>Cannot open the run</source>
        <translation>无法打开运行</translation>
    </message>
    <message>
        <source>Cannot start</source>
        <translation>无法开始</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Training uses this configuration. Stop it to make changes.</source>
        <translation>训练正在使用此配置。要修改请先停止训练。</translation>
    </message>
    <message>
        <source>A run is active.</source>
        <translation>有运行正在进行。</translation>
    </message>
    <message>
        <source>Correct the marked fields on the Configure page first.</source>
        <translation>请先在“配置”页更正标出的字段。</translation>
    </message>
    <message>
        <source>A sweep is training. Stop it to make changes.</source>
        <translation>有扫描实验正在训练。请停止它以进行更改。</translation>
    </message>
    <message>
        <source>Batch size %1 and gradient accumulation %2 from here on</source>
        <translation>从这里起批次大小为 %1，梯度累积为 %2</translation>
    </message>
    <message>
        <source>Forked: %1</source>
        <translation>已分叉：%1</translation>
    </message>
    <message>
        <source>A run is being started on %1.</source>
        <translation>正在 %1 上启动运行。</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>已导入：%1</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Workbench for planning language models.</source>
        <translation>规划语言模型工作台。</translation>
    </message>
    <message>
        <source>Run or checkpoint folder, configuration, text or token file to open.</source>
        <translation>要打开的运行或检查点文件夹、配置、文本或词元文件。</translation>
    </message>
</context>
</TS>

### What is one's own: taking it along, deleting it.

button-privacy = 🔒 Seus dados
button-takeout = 📦 Exportar todos os meus dados
button-erase-mine = 🗑 Excluir todos os meus dados

privacy =
    🔒 <b>Seus dados</b>

    Contatos: { $contacts } · modelos: { $templates } · agendamentos: { $schedules } · registro: { $deliveries }

    Aqui ninguém além de você os vê. Ao exportar, você recebe tudo em um arquivo, para você ou para outro programa.
privacy-erase-ask =
    🗑 <b>Excluir todos os seus dados?</b>

    Contatos: { $contacts } · modelos: { $templates } · agendamentos: { $schedules } · registro: { $deliveries }
    Suas configurações e a conexão com o seu WhatsApp também somem. Nada do que está agendado ou esperando será enviado. Isso não pode ser desfeito; exporte seus dados antes, se talvez precisar deles.

    { $after }

    Para excluir tudo, digite <b>{ $word }</b>.
privacy-word = EXCLUIR
privacy-not-the-word = Essa não é a palavra, por isso nada foi excluído.
privacy-after-listed = Você pode continuar me usando: o que enviar depois começa do zero.
privacy-after-invited = Você precisa de um novo convite para voltar a me usar.
privacy-after-claimed = O que você me enviar depois começa do zero. Se antes disso eu for reiniciado, não pertenço a ninguém e mostro um novo código para quem for o dono.
privacy-erasing = 🗑 Seus dados estão sendo excluídos. Aviso quando terminar; até lá não envio nem respondo nada.
privacy-erased =
    ✅ <b>Todos os seus dados foram excluídos.</b>

    O que está nesta conversa fica guardado no Telegram; exclua a conversa se não quiser isso.
takeout-caption = 📦 Todos os seus dados.
takeout-part = 📦 Seus dados, parte { $part }. Há mais a seguir.
takeout-last = 📦 Seus dados, parte { $part }: a última.
takeout-cut = 📦 Seus dados, parte { $part }. Há mais do que consigo enviar, por isso o resto fica de fora: isto é o que cabe em { $part } arquivos.

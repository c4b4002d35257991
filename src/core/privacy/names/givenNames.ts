/**
 * Given names that are common in Britain, of many origins, put together by hand: no list of real people was used. It cannot
 * be complete; a name that is not here is found by what stands beside it ('Mrs', 'mother', an initial) or not at all.
 */

/** Names that are hardly ever anything else. Found alone, and in small letters. */
export const plainGivenNames: ReadonlySet<string> = new Set(
  (
    'aaliyah aaron abdul abdullah abigail abu adam adebayo adeel adele adrian agnieszka ahmed aidan aiden aisha aishah alan alannah alastair albert ' +
    'aleksander aleksandra alessandra alex alexander alexandra alexandru alexis alfie alfred ali alice alicia alina alisha alison aliyah ' +
    'allison alyssa amanda amelia amelie amina aminata amir amira amy ana anastasia andreea andrew andrzej aneta angela anil anisha anita ann anna annabel ' +
    'anne annette annie anthony antonio anwar archie ariana arjun arthur arun asha ashleigh ashley asif asma austin ava ayaan ayesha aylin ayo ' +
    'babatunde barbara barry beata beatrice becky ben benjamin bernadette bethan bethany beverley bilal billie billy bobby bogdan bradley brandon brenda ' +
    'brian brianna bronagh bronwen bryan caitlin caitlyn callum cameron camilla carl carla carlos carly carmen carol carole caroline carolyn catherine cathy ' +
    'cerys chantelle charlene charles charlie chiara chidi chinedu chioma chloe christina christine christopher chukwu ciara ciaran claire clara clare clarissa claudia ' +
    'clive cody colin connor conor courtney craig cristina daisy damian daniel daniela danielle danny daphne darcey darren david dawid dawn deborah debbie declan ' +
    'deepak delroy demi denise dennis derek dermot desmond dhruv diana diane dilys dmitri dominic dominik donald donna doreen doris dorota dorothy douglas duncan ' +
    'dwayne dylan eamon ebony eddie edgar edith eduardo edward edwin efua eileen eilidh elaine eleanor elena eleri elif elijah elisabeth eliza elizabeth ella ellen ellie elliot ' +
    'elliott elsie emilia emily emma emmanuel eric erica erin esme esra esther ethan eugene eva evan evelyn evie ewan ewelina ezekiel farah farhan fatima fatou fatoumata felicity ' +
    'femi feng fernando finlay fiona folasade francesca francis francisco freddie frederick freya gabriel gabriela gabriella gail gareth gary gavin gemma geoff geoffrey george georgia georgina ' +
    'gerald gerard gillian gina giovanni gladys glenda glyn godfrey gordon graham greg gregory grzegorz gurpreet gwen haider hakim halima hamid hamza hana hannah harjit harold harpreet harriet ' +
    'harris harrison harry haruto hasan hassan hayden hayley heather hector helen helena henry hilary hina holly howard hugh hugo hussain hussein ian ibrahim idris ifeoma ikram ilaria imogen imran ' +
    'ines ioana ioan irene iris isaac isabel isabella isabelle isaiah isha isla ismail ivan iwona jacek jackson jacob jacqueline jade jaden jake jakub jamal james jamie jane janet janice jasmin jason jasper javier jawad ' +
    'jayden jean jeanette jeffrey jemima jenna jennifer jenny jeremy jermaine jerome jess jesse jessica jill jo joan joanna joanne jodie joe joel joely john johnny jon jonah jonathan jordan jose joseph josephine josh joshua jozef juan ' +
    'judith judy julia julian julie juliet julius justin justine justyna kaitlin kamal kamil kamila karen karim karl karolina kasia katarzyna kate katherine kathleen kathryn katie katrina kayla kayleigh keira keith kelechi kelly kelsey ' +
    'kenneth kenny kerry kevin khadija khalid kian kieran kim kimberley kirsten kirsty kofi kourtney krishna krystyna krzysztof kuldeep kwame kyle kylie lacey laila lakshmi lara laura lauren laurence lawrence layla leah leanne leila lena leo ' +
    'leon leona leonard leroy lesley leslie lewis lexi liam lian libby lila lilian lillian linda lindsay lindsey lisa logan lois lorna lorraine louis louisa louise luca lucas lucia lucinda lucy luis luka luke lukasz lydia lyn lynda lynn lynne ' +
    'mabel macy maddison madeleine madison magdalena mahmoud maisie malcolm malgorzata mandeep mandy manjit manuel marcel marcin marcus margaret maria mariam mariana marie marilyn mario marion marjorie marlon marta martha martin martyn ' +
    'marvin mary maryam mateusz mathew matilda matteo matthew maureen maurice maximilian megan mehmet melanie melissa melvin merve mia michael michal michele michelle miguel mihai mike mikolaj mila miles milo mina miriam mohamed mohammad ' +
    'mohammed mohamud molly mona monica monika morag moses muhammad muriel musa mustafa mya myles nabil nadia nadine naima nana nancy naomi natalia natalie natasha nathan nathaniel naveed neha neil nerys ngozi nguyen nia niamh nicholas ' +
    'nicola nicole nigel nikita nikki nina noah noel nora noreen norma norman nur obinna oisin olga oliver olivia olu oluwaseun omar orla osagie oscar osman otto owen pablo paige pamela paolo parminder patrice patricia patrick patryk paul paula pauline ' +
    'pavel pawel pedro penelope percy peter petra phil philip philippa phillip phoebe phyllis piotr pippa polly pooja priscilla priya przemyslaw rachael rachel radoslaw rafael rahim rahul raj rajesh ralph ramesh ramona rania raphael rashid ' +
    'ravi raymond rebecca reece reggie rehana rhiannon rhys ricardo richard richie rita roberta robert roberto robin robyn rochelle rodney roger roisin roksana roland roman ronald ronnie rory rosa rosalind rosemary rosie ross roxanne roy ' +
    'ruairi rukhsana russell ruth ryan sabina sabrina sadia saeed safa saira salma sam samantha samir samira samson samuel sana sandeep sandra sangita sanjay sara sarah sasha saskia sean sebastian selina seren sergio shabnam shahid shaista shamima ' +
    'shane shanice shannon sharon shaun shauna shawn sheila shelley sheryl shirley shivani siân sian sidney silvia simon simone sinead siobhan skye sofia sofie sonia sophia sophie sorcha stacey stanislaw stanley stefan stefania stella ' +
    'stephanie stephen steve steven stewart stuart sue suleiman sunil sunita susan susanna susie suzanne svetlana sylvia tabitha tahir tamara tamsin tania tanisha tanya tara tariq tasha tatiana temitope terence teresa terry thea thelma theo theodore theresa ' +
    'thomas tia tiffany tim timothy tina tobias toby todd tom tomasz tommy toni tony tracey tracy trevor trisha tristan tyler tyrone uchenna umar urszula usman valentina valerie vanessa vera verity veronica vicky victor vijay vikram vincent violet vivian vivienne ' +
    'vlad wanda warren waseem wayne wendy wesley wiktoria wilfred william wojciech xavier ximena yahya yasmin yasmine yetunde yolanda yousef yuki yusuf yusra yvette yvonne zac zach zachary zahra zain zainab zak zara zbigniew zeynep zoe zofia zoltan zuzanna zygmunt'
  ).split(' '),
);

/** Names that are also words, places or months: names only where a surname follows or a role stands before. */
export const doubleGivenNames: ReadonlySet<string> = new Set(
  (
    'amber angel april blessing devon eve guy mercy precious art ash aurora autumn bailey bay beau bill blake bob bonnie brook brooke buddy carter casey celeste chance charity charlotte chase chelsea chester christian chuck cliff coral crystal dale dan dean denver dick dolly don dot drew ' +
    'earl faith fern flora florence frank gene ginger glen gloria grace grant hazel heath honey hope hunter india ivy jack jan jasmine jay jess joy june kay ken kent kit lane lee lily lincoln london mark marshall mason max may mel melody morgan ' +
    'nick olive paris pat patience pearl penny pete piers poppy prince ray reed reuben rich river rob robin rose rowan ruby rusty sally sandy savannah scarlett scott sky summer sydney taylor ted trinity troy victoria ' +
    'wade ward will willow winter zion harper'
  ).split(' '),
);

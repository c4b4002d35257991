/**
 * Words that stand with a capital letter in audits, programmes and minutes and are no surnames. Where one of them follows,
 * two capital letters are a heading or a body, not a person.
 */

/** After a name, these make it a place or an organisation ('Florence Road', "St Mary's School"). */
export const placeWords: ReadonlySet<string> = new Set(
  (
    'academy avenue building campus cathedral centre church clinic close college council court crescent drive farm field foundation gardens green grove hall ' +
    'hill hospice hospital hotel house hub infirmary institute junior infant infants lane library lodge mews nursery office park place primary priory project road ' +
    'room school schools secondary service services square station street suite surgery team terrace theatre tower trust unit university villa ward way wing catholic ce rc community'
  ).split(' '),
);

/** Before a name, these make it one. */
export const placeTitles: ReadonlySet<string> = new Set(['st', 'saint', 'queen', 'king', 'royal', 'our']);

/** Words that begin sentences and headings, or that this work is full of. */
export const plainWords: ReadonlySet<string> = new Set(
  (
    'a about abuse access act action actions activity adult adults advisor advocate after agencies agency agenda aged all also ambulance an and annual any appendix april area areas arrangements as asked ' +
    'assessment assessments at audit auditor auditors audits august authority autumn away baby based be because been before being benefit best better between bid birth board book both boy boys bridge british brother business but by ' +
    'called came can cannot care carer carers case cases certain chair chairs change charge check child children chronology circle cited city claim clear clinical close closed commissioner commissioning committee communication complex compliance concern ' +
    'conference confidential contact coordinator core council county court coverage criminal crown customer daily data date day days dear december decision decisions deep deputy designated details did director disability discussion district division doctor does domestic done door draft duty ' +
    'each early east easter education eight either emotional emergency engagement england english enquiries enquiry equality evaluation event every evidence examination exclusion executive experience external family families father february feedback female final finding findings fire first five focus followed for force form forum ' +
    'found four framework friday from front full further gender general girl girls given good governance governor governors gp graded grandmother grandfather grandparents great group groups guardian guidance had half has have he head health hearing held her here high him his history home homes housing how however human husband ' +
    'i identification if impact improvement in independent inadequate information initial inspection inspector instead instruction intensive interagency inter into involvement is issue issues it its january july june just justice key know known last late later law lead leader leads learned learning led left legal lessons level life line link list local looked ' +
    'made main male manager managers managing march mark may mayor measure measures meeting meetings member members memorandum mental mentor method mid midwife midwifery minute minutes missing moderation monday monitoring more mother mothers much multi must my named national needs neglect neighbourhood network new next nhs night no non none north not note notes nothing november now nurse nurses nursery ' +
    'observation october of offending offer officer officers on once one only open operational or other our out outcome outcomes outside over overview own panel paper papers parent parents parish partial partly partner partners partnership peer people performance period permanence person phase pilot plan planning plans play please police policies policy post practice practitioner practitioners pre present pressure previous primary ' +
    'priority prison private probation procedure procedures process professional professionals profile programme progress project protection provider providers public pupil pupils purpose quality quantity quarter question questions rapid rating re read reason reasons recommendation recommendations record recording records referral referrals region regional register relevant repeat report reporting reports representative representatives request requests required requires ' +
    'residential resources response responses result results return returns review reviews right risk risks role route royal safe safeguarding safety sample saturday says school schools scope score second section sector see seen self senior september serious service services seven several sexual she short should sibling siblings sign signed signs single sister six skills small so social software some source sources south ' +
    'special specialist staff stage standard standards start statement states status step steps stepfather stepmother still story strategic strategy strength strengths strong sub subject substance substitute summary sunday supervision supervisor support survey system systems team teams ten terms that the their them theme themed themes then there therefore these they third this those three threshold thresholds thursday time title to together tool tools town training transition transport travel tuesday two type ' +
    'uncle under unit united until up update urgent used user users value version very victim victims view views village violence violent virtual visit visits visitor voice voluntary vulnerable wales was water we weakness weaknesses wednesday week weeks well welfare were west what when where whether which who whole why wife will winter wish wishes with within without witness work worker workers workforce working workshop world would written year years yes you young your youth youths partners moved ' +
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays conference kingdom department ministry parliament house lords commons secretary state government european union asylum refugee muslim christian jewish hindu sikh catholic white black asian african caribbean polish somali turkish kurdish romanian welsh scottish irish london brighton hove sussex kent surrey hampshire essex kingdom britain'
  ).split(' '),
);
